package io.vesaas.runtime.sandbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /api/sessions/{id}/tasks} of KAgent's controller. A session is found only by its own user, but what it
 * lists are the tasks of everybody in that context (recorded: {@code control/same-context-other-user-session-tasks}).
 * Tasks are told with empty strings where A2A leaves keys out (recorded: {@code rest/rest-session-tasks*}).
 */
final class SessionTasks {

    private static final List<String> TASK_KEYS =
            List.of("artifacts", "contextId", "history", "id", "kind", "metadata", "status");

    private final Pods pods;

    SessionTasks(Pods pods) {
        this.pods = pods;
    }

    void handle(String method, String session, String user, HttpServletResponse response) throws IOException {
        if (!method.equals("GET")) {
            response.setStatus(405);
            response.setContentLength(0);
        } else if (!pods.hasSession(session, user)) {
            Answers.json(
                    response,
                    404,
                    Json.object()
                            .put(
                                    "error",
                                    "Session not found for given ID: failed to get session " + session
                                            + ": no rows in result set"));
        } else {
            Answers.json(response, envelope(pods.tasksOf(session)));
        }
    }

    private static ObjectNode envelope(List<StoredTask> tasks) {
        ObjectNode envelope = Json.object().put("error", false);
        if (!tasks.isEmpty()) {
            ArrayNode data = envelope.putArray("data");
            tasks.forEach(task -> data.add(task(task.stored(-1))));
        }
        return envelope.put("message", "Successfully retrieved session tasks");
    }

    private static ObjectNode task(ObjectNode stored) {
        ObjectNode task = Json.object();
        for (String key : TASK_KEYS) {
            JsonNode value = stored.path(key);
            switch (key) {
                case "artifacts" -> copyEach(value, task.putArray(key), SessionTasks::artifact);
                case "history" -> copyEach(value, task.putArray(key), SessionTasks::message);
                case "status" -> task.set(key, status(value));
                default -> task.set(key, value);
            }
            if (value.isMissingNode()) {
                task.remove(key);
            }
        }
        return task;
    }

    private static void copyEach(JsonNode from, ArrayNode to, UnaryOperator<JsonNode> reworded) {
        from.valueStream().map(reworded).forEach(to::add);
    }

    private static JsonNode artifact(JsonNode stored) {
        ObjectNode artifact = Json.object();
        artifact.set("artifactId", stored.path("artifactId"));
        artifact.put("name", "").put("description", "");
        return artifact.set("parts", stored.path("parts"));
    }

    private static JsonNode message(JsonNode stored) {
        ObjectNode message = Json.object()
                .put("contextId", stored.path("contextId").asString(""))
                .put("kind", "message");
        message.set("messageId", stored.path("messageId"));
        if (stored.has("metadata")) {
            message.set("metadata", stored.path("metadata"));
        }
        message.set("parts", stored.path("parts"));
        message.set("role", stored.path("role"));
        return message.put("taskId", stored.path("taskId").asString(""));
    }

    private static ObjectNode status(JsonNode stored) {
        ObjectNode status = Json.object();
        status.set("state", stored.path("state"));
        if (stored.has("message")) {
            status.set("message", message(stored.path("message")));
        }
        return status.set("timestamp", stored.path("timestamp"));
    }
}
