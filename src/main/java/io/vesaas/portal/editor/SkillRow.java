package io.vesaas.portal.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.vesaas.marketplace.Skill;
import io.vesaas.marketplace.TextCheck;
import io.vesaas.shared.ui.VeIcon;

/** One skill of a listing: its name, what it does and how to ask for it; closed it shows the name alone. */
final class SkillRow extends Div {

    private static final int QUIET_MILLIS = 300;

    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final TextArea examples = new TextArea();
    private final Details details = new Details();

    SkillRow(Skill skill, Runnable changed, Mover moved) {
        name.setLabel(getTranslation("portal.editor.skill.name"));
        description.setLabel(getTranslation("portal.editor.skill.description"));
        description.setMinRows(2);
        examples.setLabel(getTranslation("portal.editor.skill.examples"));
        examples.setHelperText(getTranslation("portal.editor.skill.examples.help", TextCheck.EXAMPLES));
        examples.setMinRows(2);
        name.setValue(skill.name());
        description.setValue(skill.description());
        examples.setValue(String.join("\n", skill.examples()));
        live(name, changed);
        live(description, changed);
        live(examples, changed);
        var content = new Div(name, description, examples);
        content.addClassName("ve-stack-5");
        details.add(content);
        details.addClassName("ve-grow");
        var buttons = new Div(
                button(VeIcon.ARROW_UP, "portal.editor.skill.up", -1, moved),
                button(VeIcon.ARROW_DOWN, "portal.editor.skill.down", 1, moved),
                button(VeIcon.TRASH_2, "portal.editor.skill.remove", 0, moved));
        buttons.addClassName("ve-actions");
        buttons.addClassName("ve-editor-row-actions");
        addClassNames("ve-editor-row");
        getElement().setAttribute("role", "listitem");
        add(details, buttons);
        showName();
        name.addValueChangeListener(change -> showName());
    }

    Skill skill() {
        return new Skill(
                name.getValue().strip(),
                description.getValue().strip(),
                examples.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    void open() {
        details.setOpened(true);
        name.focus();
    }

    private void showName() {
        String called = name.getValue().strip();
        details.setSummaryText(called.isEmpty() ? getTranslation("portal.editor.skill.unnamed") : called);
    }

    private static void live(TextFieldBase<?, String> field, Runnable changed) {
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(QUIET_MILLIS);
        field.addValueChangeListener(change -> changed.run());
    }

    private Component button(VeIcon icon, String key, int places, Mover moved) {
        var button = new Button(icon.create(), click -> moved.move(this, places));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        String called = name.getValue().strip();
        button.setAriaLabel(
                getTranslation(key, called.isEmpty() ? getTranslation("portal.editor.skill.unnamed") : called));
        button.setTooltipText(getTranslation(key + ".short"));
        return button;
    }

    /** Puts a row elsewhere. */
    interface Mover {

        /** @param places by how many it moves; 0 takes it away */
        void move(SkillRow row, int places);
    }
}
