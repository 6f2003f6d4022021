package io.vesaas.shared.ui;

import com.vaadin.flow.component.badge.Badge;

/** Stands beside the name of a virtual employee wherever it speaks or acts, so that nobody takes it for a person. */
public class AiTag extends Badge {

    public AiTag() {
        super(Translations.here("shared.ai"));
        addClassName("ve-ai");
    }
}
