package io.vesaas.runtime.kubernetes;

/** The settings name no cluster that could be asked; says so at the start, before anything waits for it. */
public final class ClusterMisconfigured extends RuntimeException {

    private final String action;

    /** @param action what to do about it */
    public ClusterMisconfigured(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    String action() {
        return action;
    }
}
