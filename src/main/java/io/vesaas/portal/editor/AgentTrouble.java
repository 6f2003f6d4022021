package io.vesaas.portal.editor;

import io.vesaas.runtime.Agent;
import io.vesaas.shared.ui.Translations;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what is the matter with an agent that can't be offered now. */
final class AgentTrouble {

    private AgentTrouble() {}

    /** @return null when it is ready */
    static @Nullable String sentence(@Nullable Agent agent) {
        if (agent == null || agent.status().state() == Agent.State.GONE) {
            return Translations.here("portal.editor.agent.gone");
        }
        Agent.Status status = agent.status();
        if (status.state() == Agent.State.READY) {
            return null;
        }
        String word =
                Translations.here("shared.status.agent-" + status.state().name().toLowerCase(Locale.ROOT));
        return Translations.here("portal.editor.agent.not-ready", word, Objects.requireNonNullElse(status.detail(), ""))
                .strip();
    }
}
