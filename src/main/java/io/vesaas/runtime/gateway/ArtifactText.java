package io.vesaas.runtime.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of a task's artifacts, put together from their chunks, in the order in which they began. */
final class ArtifactText {

    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final int most;
    private long total;

    /** @param most how many characters are kept, ids included */
    ArtifactText(int most) {
        this.most = most;
    }

    /**
     * Takes a chunk.
     *
     * @param append whether it continues the artifact with its id; else it replaces it
     */
    void add(Wire.@Nullable Artifact artifact, boolean append) throws Garbled {
        if (artifact == null) {
            return;
        }
        String id = artifact.artifactId() == null ? "" : artifact.artifactId();
        StringBuilder text = texts.get(id);
        if (text == null) {
            text = new StringBuilder();
            texts.put(id, text);
            total += id.length();
        } else if (!append) {
            total -= text.length();
            text.setLength(0);
        }
        String chunk = MessageReader.text(artifact.parts());
        text.append(chunk);
        total += chunk.length();
        if (total > most) {
            throw new Garbled("the artifact is longer than " + most + " characters");
        }
    }

    boolean isEmpty() {
        return texts.values().stream().allMatch(StringBuilder::isEmpty);
    }

    @Override
    public String toString() {
        return String.join("", texts.values());
    }
}
