package io.vesaas.runtime.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A model that says what the model of the recordings said: the same pieces, calls and usage. */
final class ScriptedModel implements Model {

    /** @param hang whether the model falls silent after its pieces */
    private record Line(List<String> pieces, Answer answer, boolean hang) {}

    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final CountDownLatch paused = new CountDownLatch(1);
    private final CountDownLatch resume = new CountDownLatch(1);
    private volatile String pauseBefore;
    private final Queue<ModelFailure> failures = new ConcurrentLinkedQueue<>();

    @Override
    public Answer answer(Prompt prompt, Consumer<String> delta) throws ModelFailure, InterruptedException {
        Line line = lines.poll();
        if (line != null) {
            for (String piece : line.pieces()) {
                if (piece.equals(pauseBefore)) {
                    paused.countDown();
                    resume.await();
                }
                delta.accept(piece);
            }
            if (line.hang()) {
                new CountDownLatch(1).await();
            }
        }
        if (line == null
                || line.answer().usage() == null && line.answer().text().isEmpty()) {
            ModelFailure failure = failures.poll();
            if (failure != null) {
                throw failure;
            }
        }
        if (line == null) {
            throw new IllegalStateException("the script is over");
        }
        return line.answer();
    }

    /** Every model call of a recorded stream. */
    void replay(List<ObjectNode> events) {
        var pieces = new ArrayList<String>();
        for (ObjectNode event : events) {
            JsonNode message = event.at("/result/status/message");
            JsonNode metadata = message.path("metadata");
            boolean agent = message.path("role").asString("").equals("agent");
            JsonNode data = message.at("/parts/0/data");
            boolean notSaid =
                    data.has("response") || data.path("name").asString("").equals(Confirmation.NAME);
            if (!agent || notSaid || event.at("/result/final").asBoolean(false)) {
                continue;
            }
            String text = message.at("/parts/0/text").asString("");
            if (metadata.path("adk_partial").asBoolean(false)
                    || metadata.path("kagent_adk_partial").asBoolean(false)) {
                pieces.add(text);
            } else if (!metadata.has("kagent_error_code")) {
                lines.add(new Line(List.copyOf(pieces), new Answer(text, calls(message), usage(metadata)), false));
                pieces.clear();
            }
        }
        if (!pieces.isEmpty()) {
            boolean failed =
                    events.getLast().at("/result/status/state").asString("").equals("failed");
            lines.add(new Line(List.copyOf(pieces), new Answer("", List.of(), null), !failed));
        }
    }

    void say(String text, Usage usage) {
        List<String> pieces = text.isEmpty() ? List.of() : List.of(text);
        lines.add(new Line(pieces, new Answer(text, List.of(), usage), false));
    }

    /** Every model call of a recorded task. */
    void replayTask(JsonNode task) {
        for (JsonNode message : task.path("history")) {
            boolean agent = message.path("role").asString("").equals("agent");
            JsonNode data = message.at("/parts/0/data");
            boolean notSaid =
                    data.has("response") || data.path("name").asString("").equals(Confirmation.NAME);
            if (agent && !notSaid) {
                String text = message.at("/parts/0/text").asString("");
                List<String> pieces = text.isEmpty() ? List.of() : List.of(text);
                var answer = new Answer(text, calls(message), usage(message.path("metadata")));
                lines.add(new Line(pieces, answer, false));
            }
        }
    }

    /** Says the pieces and then nothing until it is stopped. */
    void hang(String... pieces) {
        lines.add(new Line(List.of(pieces), new Answer("", List.of(), null), true));
    }

    void pauseBefore(String piece) {
        pauseBefore = piece;
    }

    /** Waits until everything before the pause was said. */
    void awaitPause() throws InterruptedException {
        if (!paused.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the model did not come to its pause");
        }
    }

    void resume() {
        resume.countDown();
    }

    void clear() {
        lines.clear();
        failures.clear();
    }

    void fail(ModelFailure failure) {
        failures.add(failure);
    }

    /** Whether the model said it; the rest is the runtime's. */
    private static boolean isSaid(JsonNode message) {
        JsonNode data = message.at("/parts/0/data");
        return !data.has("response") && !data.path("name").asString("").equals(Confirmation.NAME);
    }

    private static List<Call> calls(JsonNode message) {
        return message.path("parts")
                .valueStream()
                .map(part -> part.path("data"))
                .filter(data -> data.has("args"))
                .map(data -> new Call(
                        data.path("id").asString(""), data.path("name").asString(""), (ObjectNode) data.path("args")))
                .toList();
    }

    private static Usage usage(JsonNode metadata) {
        JsonNode usage = metadata.has("adk_usage_metadata")
                ? metadata.path("adk_usage_metadata")
                : metadata.path("kagent_usage_metadata");
        return usage.isMissingNode()
                ? null
                : new Usage(
                        usage.path("promptTokenCount").asLong(),
                        usage.path("candidatesTokenCount").asLong());
    }
}
