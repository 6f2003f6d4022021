package io.vesaas.runs;

/** How an answer grows: stored first, then told to whoever follows. */
sealed interface PartChange {

    int number();

    /**
     * Text at an absolute offset (UTF-16 units) of a revision; offset 0 begins the revision.
     */
    record Append(int number, int revision, int offset, String text) implements PartChange {

        int end() {
            return offset + text.length();
        }
    }

    /** A tool appears or has answered. */
    record ToolChange(RunPart.Tool tool) implements PartChange {

        @Override
        public int number() {
            return tool.number();
        }
    }
}
