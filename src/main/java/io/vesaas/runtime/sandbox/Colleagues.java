package io.vesaas.runtime.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls from one agent to another. Each call is a task of the sub-agent, of the same user. As recorded, a parent on Go
 * holds one session with a sub-agent as long as its process lives, so that all conversations of a user share what the
 * sub-agent remembers; a parent on Python opens one per conversation.
 */
final class Colleagues {

    private static final int SESSIONS_KEPT = 5_000;

    private record Key(String parent, String tool, String conversation) {}

    private final Map<Key, String> sessions = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > SESSIONS_KEPT;
        }
    };
    private final World world;
    private final Pods pods;

    Colleagues(World world, Pods pods) {
        this.world = world;
        this.pods = pods;
    }

    /** The session that a call continues. */
    String sessionOf(AgentEvents.Turn parent, Tool.Colleague colleague) {
        AgentResource agent = parent.agent();
        var key = new Key(
                agent.process(), colleague.name(), agent.python() ? parent.user() + " " + parent.contextId() : "");
        synchronized (sessions) {
            return sessions.computeIfAbsent(key, _ -> AgentEvents.idsOf(agent).next());
        }
    }

    /** Sends what the model wants to know. */
    Outcome ask(AgentEvents.Turn parent, Model.Call call, Tool.Colleague colleague) throws InterruptedException {
        ObjectNode part = AgentEvents.text(call.arguments().path("request").asString(""));
        return send(parent, call, colleague, sessionOf(parent, colleague), null, part);
    }

    /** Passes a person's decision on to the task that asked for it. */
    Outcome answer(AgentEvents.Turn parent, Confirmation asked, Tool.Colleague colleague, Decision decision)
            throws InterruptedException {
        JsonNode payload = asked.payload() == null ? Json.object() : asked.payload();
        ObjectNode part = Json.object().put("kind", "data").set("data", decision.passedOn(asked));
        return send(
                parent,
                asked.call(),
                colleague,
                payload.path("context_id").asString(""),
                payload.path("task_id").asString(""),
                part);
    }

    private Outcome send(
            AgentEvents.Turn parent,
            Model.Call call,
            Tool.Colleague colleague,
            String session,
            @Nullable String taskId,
            ObjectNode part)
            throws InterruptedException {
        ObjectNode message = Json.object()
                .put("kind", "message")
                .put("messageId", AgentEvents.idsOf(parent.agent()).next())
                .put("contextId", session);
        message.putArray("parts").add(part);
        message.put("role", "user");
        AgentResource agent = world.agent(colleague.agent()).orElse(null);
        Run run = null;
        if (agent != null && agent.podRuns()) {
            run = taskId == null
                    ? pods.prepare(agent, parent.user(), message)
                    : pods.resume(agent, parent.user(), message.put("taskId", taskId))
                            .orElse(null);
        }
        if (run == null) {
            return failed(parent, call, "remote agent '%s' is not available".formatted(colleague.name()));
        }
        return outcome(parent, call, colleague, await(run));
    }

    /** It goes on when its caller is stopped, as it does with every other caller. */
    private static StoredTask await(Run run) throws InterruptedException {
        Execution execution = run.execution();
        BlockingQueue<Execution.Note> notes = execution.follow();
        run.start();
        while (notes != null) {
            if (notes.take().event() == null) {
                execution.unfollow(notes);
                break;
            }
        }
        return execution.task();
    }

    private static Outcome outcome(
            AgentEvents.Turn parent, Model.Call call, Tool.Colleague colleague, StoredTask ended) {
        ObjectNode task = ended.stored(0);
        return switch (ended.state()) {
            case "completed" -> {
                String text =
                        task.path("artifacts").valueStream().map(Messages::text).collect(Collectors.joining("\n"));
                ObjectNode response = Json.object();
                if (task.path("metadata").has("kagent_usage_metadata")) {
                    response.set("kagent_usage_metadata", task.at("/metadata/kagent_usage_metadata"));
                }
                response.put("result", text).put("subagent_session_id", ended.contextId());
                yield Outcome.done(call, response, text);
            }
            case "input-required" -> waiting(call, colleague, ended, Confirmation.in(task.at("/status/message")));
            default -> {
                String why = Messages.text(task.at("/status/message"));
                yield failed(parent, call, why.isEmpty() ? "task " + ended.state() : why);
            }
        };
    }

    private static Outcome waiting(
            Model.Call call, Tool.Colleague colleague, StoredTask ended, List<Confirmation> asked) {
        ObjectNode payload = Json.object().put("context_id", ended.contextId());
        ArrayNode parts = payload.putArray("hitl_parts");
        asked.forEach(one -> parts.add(one.asHitlPart()));
        payload.put("subagent_name", colleague.name()).put("task_id", ended.id());
        String tools = asked.stream().map(one -> one.call().name()).collect(Collectors.joining(", "));
        String hint = "Remote agent '%s' requires approval for tool(s): %s".formatted(colleague.name(), tools);
        ObjectNode meanwhile = Json.object()
                .put("status", "pending")
                .put("subagent", colleague.name())
                .put("waiting_for", "subagent_approval");
        return Outcome.waiting(meanwhile, Confirmation.of(call, hint, payload));
    }

    private static Outcome failed(AgentEvents.Turn parent, Model.Call call, String why) {
        return Outcome.done(call, ToolWords.of(parent.agent()).failed(why), why);
    }
}
