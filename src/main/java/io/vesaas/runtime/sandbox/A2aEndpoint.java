package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** KAgent's controller: cards and A2A 0.3 over JSON-RPC, with the answers of 0.9.12. */
final class A2aEndpoint {

    private static final String CARD = "/.well-known/agent-card.json";
    private static final Set<String> STREAMS = Set.of("message/stream", "tasks/resubscribe");

    private final World world;
    private final Pods pods;
    private final Streams streams;
    private final AgentCards cards;
    private final CallLog calls;
    private final Faults faults;
    private final Clock clock;

    A2aEndpoint(World world, Pods pods, Streams streams, AgentCards cards, CallLog calls, Faults faults, Clock clock) {
        this.world = world;
        this.pods = pods;
        this.streams = streams;
        this.cards = cards;
        this.calls = calls;
        this.faults = faults;
        this.clock = clock;
    }

    void handle(KAgentRequest request, HttpServletResponse response) throws IOException {
        AgentResource agent = world.agent(request.agent()).orElse(null);
        if (agent == null) {
            Answers.goError(response, 404, "Agent " + request.agent() + " not found");
        } else if (request.version() != null && !request.version().equals("0.3")) {
            Answers.goError(response, 400, "unsupported A2A version \"" + request.version() + "\"");
        } else if (!request.method().equals("POST")) {
            get(request, agent, response);
        } else {
            post(request, agent, response);
        }
    }

    private void get(KAgentRequest request, AgentResource agent, HttpServletResponse response) throws IOException {
        if (request.method().equals("GET") && request.rest().equals(CARD)) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            Answers.write(response, 200, "application/json", Json.indented(cards.card(agent)));
        } else {
            Answers.json(response, Rpc.error(Rpc.nullId(), A2aError.request(), clock.instant()));
        }
    }

    private void post(KAgentRequest request, AgentResource agent, HttpServletResponse response) throws IOException {
        Rpc rpc;
        try {
            rpc = Rpc.parse(request.body());
        } catch (A2aError error) {
            Answers.json(response, Rpc.error(Rpc.nullId(), error, clock.instant()));
            return;
        }
        try {
            dispatch(rpc, agent, request.user(), response);
        } catch (A2aError error) {
            if (STREAMS.contains(rpc.method())) {
                new SseWriter(response, rpc.id()).error(error, clock.instant());
            } else {
                Answers.json(response, Rpc.error(rpc.id(), error, clock.instant()));
            }
        }
    }

    private void dispatch(Rpc rpc, AgentResource agent, String user, HttpServletResponse response)
            throws A2aError, IOException {
        switch (rpc.method()) {
            case "message/send" -> message(rpc, agent, user, response, false);
            case "message/stream" -> message(rpc, agent, user, response, true);
            case "tasks/get" -> Answers.json(response, Rpc.result(rpc.id(), get(rpc, agent, user)));
            case "tasks/cancel" -> Answers.json(response, Rpc.result(rpc.id(), cancel(rpc, agent, user)));
            case "tasks/resubscribe" -> resubscribe(rpc, agent, user, response);
            case "agent/getAuthenticatedExtendedCard" ->
                Answers.json(response, Rpc.result(rpc.id(), cards.extendedCard(agent)));
            default -> {
                log(rpc, agent.ref(), user, "");
                if (rpc.method().startsWith("tasks/pushNotificationConfig/")) {
                    reach(agent);
                    throw A2aError.ofGoPod(false);
                }
                throw A2aError.method();
            }
        }
    }

    private void message(Rpc rpc, AgentResource agent, String user, HttpServletResponse response, boolean stream)
            throws A2aError, IOException {
        Run run = accept(rpc, agent, user, stream);
        Fault fault = faults.next(agent.ref());
        if (fault != null && fault.kind() == Fault.Kind.GARBAGE) {
            run.abandon();
            new SseWriter(response, rpc.id()).garbage();
            return;
        }
        run.afflict(fault);
        if (stream) {
            streams.begin(rpc.id(), run, fault, response);
        } else {
            boolean blocking = rpc.params().at("/configuration/blocking").asBoolean(true);
            Answers.json(response, Rpc.result(rpc.id(), streams.send(run, blocking)));
        }
    }

    private Run accept(Rpc rpc, AgentResource agent, String user, boolean stream) throws A2aError {
        JsonNode message = rpc.params().path("message");
        String taskId = message.path("taskId").asString("");
        boolean whole = message instanceof ObjectNode && Messages.isComplete(message);
        if (whole && taskId.isEmpty() && agent.podRuns()) {
            Run run = pods.prepare(agent, user, (ObjectNode) message);
            log(rpc, agent.ref(), user, run.execution().task().id());
            return run;
        }
        log(rpc, agent.ref(), user, taskId);
        reach(agent);
        if (!whole) {
            throw agent.python() ? A2aError.params("Invalid parameters") : A2aError.ofGoPod(stream);
        }
        return pods.resume(agent, user, (ObjectNode) message)
                .orElseThrow(() -> agent.python() ? unanswerable(taskId) : A2aError.ofGoPod(stream));
    }

    private A2aError unanswerable(String taskId) {
        return pods.task(taskId)
                .map(task -> A2aError.params("Task %s is in terminal state: %s".formatted(taskId, task.state())))
                .orElseGet(A2aError::taskNotFound);
    }

    /** Any task, of any user, through any agent (recorded); who may ask is for the caller to check. */
    private ObjectNode get(Rpc rpc, AgentResource agent, String user) throws A2aError {
        StoredTask task = task(rpc, agent, user);
        return task.stored(rpc.params().path("historyLength").asInt(-1));
    }

    private ObjectNode cancel(Rpc rpc, AgentResource agent, String user) throws A2aError {
        StoredTask task = task(rpc, agent, user);
        if (agent.python()) {
            throw task.isOver()
                    ? A2aError.notCancelable(task.state())
                    : A2aError.internal("Cancellation is not supported");
        }
        if (task.state().equals("canceled")) {
            return task.stored(-1);
        }
        if (task.isOver()) {
            throw A2aError.ofGoPod(false);
        }
        Execution execution = pods.live(task.id()).orElse(null);
        if (execution == null) {
            task.forgetPieces();
            task.take(pods.canceled(agent, task));
            return task.inMemory();
        }
        if (!execution.cancel(pods.canceled(agent, task))) {
            throw A2aError.ofGoPod(false);
        }
        return task.inMemory();
    }

    private void resubscribe(Rpc rpc, AgentResource agent, String user, HttpServletResponse response)
            throws A2aError, IOException {
        StoredTask task = taskOr(rpc, agent, user, A2aError.ofGoPod(true));
        Execution execution = pods.live(task.id()).orElse(null);
        if (execution == null || !streams.join(rpc.id(), execution, agent, response)) {
            throw agent.python()
                    ? A2aError.params("Task %s is in terminal state: %s".formatted(task.id(), task.state()))
                    : A2aError.ofGoPod(true);
        }
    }

    private StoredTask task(Rpc rpc, AgentResource agent, String user) throws A2aError {
        return taskOr(rpc, agent, user, A2aError.ofGoPod(false));
    }

    private StoredTask taskOr(Rpc rpc, AgentResource agent, String user, A2aError goError) throws A2aError {
        String id = rpc.params().path("id").asString("");
        log(rpc, agent.ref(), user, id);
        reach(agent);
        StoredTask task = pods.task(id).orElse(null);
        if (task == null) {
            throw agent.python() ? A2aError.taskNotFound() : goError;
        }
        return task;
    }

    private static void reach(AgentResource agent) throws A2aError {
        if (!agent.deployed()) {
            throw A2aError.podUnknown(agent.ref());
        }
        if (!agent.podRuns()) {
            throw A2aError.podRefuses(agent.ref());
        }
    }

    private void log(Rpc rpc, AgentRef agent, String user, @Nullable String taskId) {
        JsonNode message = rpc.params().path("message");
        calls.add(
                rpc.method(),
                agent,
                user,
                message.path("contextId").asString(""),
                message.path("messageId").asString(""),
                taskId == null ? "" : taskId);
    }
}
