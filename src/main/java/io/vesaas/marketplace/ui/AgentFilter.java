package io.vesaas.marketplace.ui;

import java.util.function.Predicate;

/** Which agents of the world are shown. */
enum AgentFilter {
    ALL("all", entry -> true),
    READY("ready", AgentEntry::ready),
    NEEDS_ATTENTION("needs-attention", AgentEntry::needsAttention),
    NOT_LISTED("not-listed", entry -> !entry.isPublished());

    private final String word;
    private final Predicate<AgentEntry> shown;

    AgentFilter(String word, Predicate<AgentEntry> shown) {
        this.word = word;
        this.shown = shown;
    }

    /** As it stands in addresses. */
    String word() {
        return word;
    }

    String wordKey() {
        return "marketplace.agents.filter." + word;
    }

    boolean shows(AgentEntry entry) {
        return shown.test(entry);
    }
}
