package io.vesaas.marketplace.preflight;

import io.vesaas.marketplace.Measured;
import io.vesaas.marketplace.PreflightCheck.Evidence;
import io.vesaas.marketplace.PreflightCheck.Kind;
import io.vesaas.marketplace.PreflightCheck.Outcome;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentClient.CancelOutcome;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.InputRequest.PendingCall;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries an agent from its card to its approvals, and judges what it sees. */
public final class Trial {

    private static final String LONG_REQUEST =
            "Describe in at least thirty sentences what you can help with. Use nothing but what you know.";
    private static final int LONGEST_DETAIL = 300;

    private final Agent agent;
    private final List<String> requests;
    private final Interviewer interviewer;
    private final Samples samples;
    private final Board board;
    private final Clock clock;

    /** @param requests sample requests, the best first; may be empty */
    public Trial(Agent agent, List<String> requests, Interviewer interviewer, Board board, Clock clock) {
        this.agent = agent;
        this.requests = List.copyOf(requests);
        this.interviewer = interviewer;
        this.samples = new Samples(requests);
        this.board = board;
        this.clock = clock;
    }

    /**
     * Goes through all checks; the board knows how each went.
     *
     * @return null when no sample request was answered
     */
    public @Nullable Measured run() throws InterruptedException {
        if (!cardAnswers()) {
            board.giveUp(new Evidence("no-card"));
            return null;
        }
        boolean works = askSamples();
        if (works) {
            stop();
            approve();
        } else {
            board.giveUp(new Evidence("samples-failed"));
        }
        return samples.measured(clock.instant());
    }

    private boolean cardAnswers() {
        board.running(Kind.CARD, Evidence.NONE);
        long begun = System.nanoTime();
        try {
            interviewer.readCard();
            board.put(Kind.CARD, Outcome.PASSED, new Evidence("card", (System.nanoTime() - begun) / 1_000_000));
            return true;
        } catch (AgentFailure failure) {
            board.put(Kind.CARD, Outcome.FAILED, broken(failure));
            return false;
        }
    }

    /** @return whether there is sense in more requests */
    private boolean askSamples() throws InterruptedException {
        samples.ask(interviewer, number -> {
            board.running(Kind.STREAMS, new Evidence("sample", number, Samples.WANTED));
            board.running(Kind.USAGE, new Evidence("sample", number, Samples.WANTED));
        });
        List<Talk> all = samples.all();
        Talk bad = all.stream().filter(talk -> !talk.isAnswered()).findFirst().orElse(null);
        if (bad != null) {
            board.put(Kind.STREAMS, Outcome.FAILED, trouble(bad));
        } else {
            judgeStreaming();
        }
        if (!samples.answered().isEmpty()) {
            judgeUsage();
        }
        return all.stream().noneMatch(Talk::isBroken) && !samples.answered().isEmpty();
    }

    private void judgeStreaming() {
        int pieces = samples.answered().stream().mapToInt(Talk::pieces).max().orElse(0);
        if (pieces > 1) {
            board.put(Kind.STREAMS, Outcome.PASSED, new Evidence("pieces", pieces));
        } else if (agent.streamsText()) {
            board.put(Kind.STREAMS, Outcome.FAILED, new Evidence("one-piece"));
        } else {
            board.put(Kind.STREAMS, Outcome.NOT_SUPPORTED, new Evidence("not-streaming"));
        }
    }

    private void judgeUsage() {
        long calls = samples.answered().stream()
                .mapToLong(talk -> talk.calls().size())
                .sum();
        long unreported =
                samples.answered().stream().mapToLong(Talk::unreported).sum();
        Measured measured = samples.measured(clock.instant());
        if (calls == 0) {
            board.put(Kind.USAGE, Outcome.FAILED, new Evidence("no-usage"));
        } else if (unreported > 0) {
            board.put(Kind.USAGE, Outcome.FAILED, new Evidence("usage-missing", unreported, calls));
        } else if (measured == null || measured.inputTokens() == null || measured.outputTokens() == null) {
            board.put(Kind.USAGE, Outcome.PASSED, new Evidence("usage-of-calls", calls));
        } else {
            board.put(
                    Kind.USAGE, Outcome.PASSED, new Evidence("usage", measured.inputTokens(), measured.outputTokens()));
        }
    }

    private void stop() throws InterruptedException {
        if (agent.runtimeKind() == Agent.RuntimeKind.PYTHON) {
            board.put(Kind.CANCEL, Outcome.NOT_SUPPORTED, new Evidence("python-goes-on"));
            return;
        }
        board.running(Kind.CANCEL, Evidence.NONE);
        Talk talk = interviewer.interrupt(LONG_REQUEST);
        CancelOutcome outcome = talk.cancelled();
        if (outcome == null) {
            board.put(Kind.CANCEL, Outcome.FAILED, trouble(talk));
            return;
        }
        switch (outcome) {
            case CANCELLED ->
                board.put(
                        Kind.CANCEL,
                        Outcome.PASSED,
                        new Evidence("stopped", talk.cancelTook().toMillis()));
            case NOT_SUPPORTED -> board.put(Kind.CANCEL, Outcome.NOT_SUPPORTED, new Evidence("goes-on"));
            case ALREADY_OVER -> board.put(Kind.CANCEL, Outcome.NOT_SEEN, new Evidence("over-too-soon"));
        }
    }

    private void approve() throws InterruptedException {
        List<String> tools = agent.tools().stream()
                .filter(Agent.Tool::needsApproval)
                .map(Agent.Tool::name)
                .toList();
        if (tools.isEmpty() && approved(samples.all()).isEmpty()) {
            board.put(Kind.APPROVAL, Outcome.NOT_SUPPORTED, new Evidence("nothing-to-approve"));
            return;
        }
        board.running(Kind.APPROVAL, Evidence.NONE);
        String asked = approved(samples.all());
        for (String request : ApprovalRequests.of(tools, requests)) {
            if (asked.isEmpty()) {
                Talk talk = interviewer.ask(request);
                asked = approved(List.of(talk));
                if (asked.isEmpty() && talk.isBroken()) {
                    board.put(Kind.APPROVAL, Outcome.FAILED, trouble(talk));
                    return;
                }
            }
        }
        board.put(
                Kind.APPROVAL,
                asked.isEmpty() ? Outcome.NOT_SEEN : Outcome.PASSED,
                asked.isEmpty()
                        ? new Evidence("did-not-ask", String.join(", ", tools))
                        : new Evidence("asked-and-refused", asked));
    }

    /** The tools that it asked about; empty when it did not ask. */
    private static String approved(List<Talk> talks) {
        return talks.stream()
                .flatMap(talk -> talk.approvals().stream())
                .map(PendingCall::tool)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Evidence trouble(Talk talk) {
        if (talk.failure() != null) {
            return broken(talk.failure());
        }
        if (talk.late()) {
            return new Evidence("hangs", talk.took().toSeconds());
        }
        return switch (talk.ending()) {
            case AgentEvent.Failed(String detail) -> new Evidence("failed", brief(detail));
            case AgentEvent.Completed _ -> new Evidence("no-word");
            case null, default -> new Evidence("no-end");
        };
    }

    private static Evidence broken(AgentFailure failure) {
        return new Evidence("broken", failure.reason().name(), brief(failure.detail()));
    }

    private static String brief(String detail) {
        String line = detail.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
