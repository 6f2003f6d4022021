package io.vesaas.runtime.sandbox;

/** The sandbox can't run where or how it was asked to. */
final class SandboxMisplaced extends RuntimeException {

    private final String action;

    SandboxMisplaced(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    String action() {
        return action;
    }
}
