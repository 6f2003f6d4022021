package io.vesaas.portal.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.vesaas.marketplace.Isolation;
import io.vesaas.marketplace.ListingField;
import io.vesaas.runtime.Agent;
import io.vesaas.shared.ui.VeIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the data of customers are kept apart, why that has to be said, and what happens when the agent changes. */
final class SafetySection extends EditorSection {

    private final Div reasons = new Div();
    private final Checkbox pausesOnDrift = new Checkbox();
    private boolean showing;

    /** @param drift hears whether the listing shall pause by itself */
    SafetySection(Edits edits, Consumer<Boolean> drift) {
        super("safety");
        reasons.addClassNames("ve-inset", "ve-small");
        pausesOnDrift.setLabel(getTranslation("portal.editor.drift"));
        pausesOnDrift.setHelperText(getTranslation("portal.editor.drift.help"));
        pausesOnDrift.addValueChangeListener(change -> {
            if (!showing) {
                drift.accept(change.getValue());
            }
        });
        add(reasons, field(EditorField.of(ListingField.ISOLATION, new IsolationInput(), edits)), pausesOnDrift);
    }

    /** @param agent null when it is gone */
    void show(@Nullable Agent agent, boolean pauses) {
        showing = true;
        pausesOnDrift.setValue(pauses);
        showing = false;
        reasons.removeAll();
        if (agent == null) {
            reasons.setVisible(false);
            return;
        }
        reasons.setVisible(true);
        List<String> why = reasons(agent);
        boolean needed = Isolation.isNeededFor(agent);
        var words =
                new Paragraph(getTranslation(needed ? "portal.editor.safety.needed" : "portal.editor.safety.optional"));
        var line = new Div(VeIcon.SHIELD_CHECK.create(), words);
        line.addClassNames("ve-row-note", "ve-fact");
        reasons.add(line);
        if (!why.isEmpty()) {
            var list = new UnorderedList();
            why.forEach(reason -> list.add(new ListItem(new Span(reason))));
            list.addClassName("ve-editor-reasons");
            reasons.add(list);
        }
    }

    private List<String> reasons(Agent agent) {
        var why = new ArrayList<String>();
        if (agent.shared().contains(Agent.Shared.OWN_IMAGE)) {
            why.add(getTranslation("portal.editor.safety.byo"));
        }
        if (agent.shared().contains(Agent.Shared.TOOLS)) {
            why.add(getTranslation("portal.editor.safety.tools", names(agent)));
        }
        if (agent.shared().contains(Agent.Shared.MEMORY)) {
            why.add(getTranslation("portal.editor.safety.memory"));
        }
        if (agent.shared().contains(Agent.Shared.CODE)) {
            why.add(getTranslation("portal.editor.safety.code"));
        }
        return why;
    }

    private static String names(Agent agent) {
        return Stream.concat(
                        agent.tools().stream().map(Agent.Tool::name),
                        agent.subAgents().stream().map(Object::toString))
                .collect(Collectors.joining(", "));
    }
}
