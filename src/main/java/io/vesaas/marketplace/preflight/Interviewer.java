package io.vesaas.marketplace.preflight;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentClient.CancelOutcome;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.AgentSessions;
import io.vesaas.runtime.AgentStream;
import io.vesaas.runtime.AgentTask;
import io.vesaas.runtime.InputAnswer;
import io.vesaas.runtime.InputAnswer.Decision;
import io.vesaas.runtime.InputRequest;
import io.vesaas.runtime.InputRequest.PendingCall;
import io.vesaas.runtime.Passage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/**
 * Talks to one agent by the operator's way, each request in a conversation of its own and for no longer than the
 * deadline. Refuses whatever the agent asks to be allowed, and leaves no task at work or waiting that can be ended.
 */
public final class Interviewer {

    private static final Logger log = LoggerFactory.getLogger(Interviewer.class);
    private static final String REFUSAL = "This is a test of the platform. Do nothing.";
    private static final int MOST_QUESTIONS = 4;
    private static final int LOOKS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final AgentClient agents;
    private final AgentSessions sessions;
    private final AgentRef agent;
    private final Duration deadline;

    /** @param deadline for each request */
    public Interviewer(AgentClient agents, AgentSessions sessions, AgentRef agent, Duration deadline) {
        this.agents = agents;
        this.sessions = sessions;
        this.agent = agent;
        this.deadline = deadline;
    }

    /** @throws AgentFailure when the card does not answer */
    void readCard() {
        agents.probe(new Passage.Operator(agent, UUID.randomUUID().toString()));
    }

    /** Hears the answer to its end. */
    Talk ask(String request) throws InterruptedException {
        return hold(request, false);
    }

    /** Stops the agent as soon as it has begun. */
    Talk interrupt(String request) throws InterruptedException {
        return hold(request, true);
    }

    private Talk hold(String request, boolean stop) throws InterruptedException {
        var call = new Call(new Passage.Operator(agent, "preflight-" + UUID.randomUUID()), request, stop);
        var errand = new FutureTask<>(new DelegatingSecurityContextCallable<>(call));
        Thread.ofVirtual().name("preflight-request").start(errand);
        boolean late = false;
        try {
            errand.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException passed) {
            late = true;
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } finally {
            call.hangUp();
            errand.cancel(true);
            call.tidyUp();
        }
        return call.notes.summary(late);
    }

    /** One request in its own conversation. */
    private final class Call implements Callable<Boolean> {

        private final Passage.Operator passage;
        private final String context = UUID.randomUUID().toString();
        private final String request;
        private final boolean stop;
        private final Notes notes = new Notes();
        private volatile @Nullable AgentStream open;
        private volatile boolean hungUp;

        Call(Passage.Operator passage, String request, boolean stop) {
            this.passage = passage;
            this.request = request;
            this.stop = stop;
        }

        @Override
        public Boolean call() {
            try {
                InputRequest asked =
                        hear(agents.send(passage, context, UUID.randomUUID().toString(), request));
                String taskId = notes.taskId();
                for (int times = 0; asked != null && taskId != null && times < MOST_QUESTIONS; times++) {
                    asked = hear(agents.answer(
                            passage, context, taskId, UUID.randomUUID().toString(), asked, refuse(asked)));
                }
            } catch (AgentFailure failure) {
                if (!hungUp) {
                    notes.failed(failure);
                }
            }
            return true;
        }

        /** @return what the agent waits for, null when it does not */
        private @Nullable InputRequest hear(AgentStream stream) {
            open = stream;
            try (stream) {
                for (AgentEvent event = next(stream); event != null; event = next(stream)) {
                    notes.take(event);
                    if (event instanceof AgentEvent.InputRequired(var asked)) {
                        return asked;
                    }
                    if (stop && event instanceof AgentEvent.Started started) {
                        cancel(started.taskId());
                    }
                }
            }
            return null;
        }

        private @Nullable AgentEvent next(AgentStream stream) {
            return hungUp ? null : stream.next();
        }

        private void cancel(String taskId) {
            long begun = System.nanoTime();
            CancelOutcome outcome = agents.cancel(passage, taskId);
            notes.cancelled(outcome, Duration.ofNanos(System.nanoTime() - begun));
        }

        void hangUp() {
            hungUp = true;
            AgentStream stream = open;
            if (stream != null) {
                stream.close();
            }
        }

        /** Ends what is still at work, and counts what sub-agents used. */
        void tidyUp() throws InterruptedException {
            Talk soFar = notes.summary(false);
            try {
                if (soFar.ending() == null) {
                    findOwn(soFar).forEach(task -> callOff(agent, task));
                }
                notes.children().forEach((childContext, tool) -> {
                    for (AgentTask task : sessions.findTasks(passage.agentUser(), childContext)) {
                        task.history().stream()
                                .filter(AgentEvent.ModelCall.class::isInstance)
                                .forEach(call -> notes.add((AgentEvent.ModelCall) call));
                        AgentRef.ofTool(tool).ifPresent(child -> callOff(child, task));
                    }
                });
            } catch (AgentFailure away) {
                log.warn("What a preflight began at {} may still be open: {}", agent, away.detail());
            }
        }

        /** KAgent stores a task a little after it took the message. */
        private List<AgentTask> findOwn(Talk soFar) throws InterruptedException {
            boolean mayHaveRun = soFar.failure() == null || soFar.failure().mayHaveRun();
            List<AgentTask> found = sessions.findTasks(passage.agentUser(), context);
            for (int tries = 1; found.isEmpty() && mayHaveRun && tries < LOOKS; tries++) {
                Thread.sleep(BETWEEN_LOOKS);
                found = sessions.findTasks(passage.agentUser(), context);
            }
            return found;
        }

        private void callOff(AgentRef whose, AgentTask task) {
            if (task.ending() != null && !(task.ending() instanceof AgentEvent.InputRequired)) {
                return;
            }
            try {
                CancelOutcome outcome = agents.cancel(new Passage.Operator(whose, passage.agentUser()), task.taskId());
                if (outcome == CancelOutcome.NOT_SUPPORTED) {
                    log.warn(
                            "Task {} of a preflight goes on at {}: its runtime can't be stopped", task.taskId(), whose);
                }
            } catch (AgentFailure failure) {
                log.warn("Task {} of a preflight may still be open at {}: {}", task.taskId(), whose, failure.detail());
            }
        }
    }

    /** No to every call; to questions the first choice, so that the agent comes to an end. */
    private static InputAnswer refuse(InputRequest asked) {
        if (!asked.calls().isEmpty()) {
            return new InputAnswer.Decisions(asked.calls().stream()
                    .collect(Collectors.toMap(PendingCall::id, call -> new Decision(false, REFUSAL))));
        }
        return new InputAnswer.Replies(
                asked.questions().isEmpty()
                        ? List.of(List.of(REFUSAL))
                        : asked.questions().stream()
                                .map(question -> question.choices().isEmpty()
                                        ? List.of(REFUSAL)
                                        : List.of(question.choices().getFirst()))
                                .toList());
    }
}
