package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.vesaas.marketplace.Skill;
import io.vesaas.shared.ui.VeIcon;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an agent can do, each with examples of how to ask for it. */
public final class SkillLines extends Section {

    private final @Nullable Try examples;

    /**
     * What a click on an example does.
     *
     * @param label says so, such as {@code Ask Mira}
     * @param action gets the example
     */
    public record Try(String label, Consumer<String> action) {}

    SkillLines(List<Skill> skills, @Nullable Try examples) {
        this.examples = examples;
        addClassName("ve-section");
        add(new H2(getTranslation("portal.listing.skills")));
        if (skills.isEmpty()) {
            var none = new Paragraph(getTranslation("portal.listing.skills.none"));
            none.addClassName("ve-soft");
            add(none);
            return;
        }
        var list = new Div();
        list.addClassName("ve-list");
        skills.stream().map(this::line).forEach(list::add);
        add(list);
    }

    private Div line(Skill skill) {
        var icon = new Div(VeIcon.CHECK.create());
        icon.addClassName("ve-tile-icon");
        var words = new Div(new H3(skill.name()));
        words.addClassNames("ve-stack-1", "ve-grow");
        if (!skill.description().isBlank()) {
            words.add(new Paragraph(skill.description()));
        }
        skill.examples().forEach(example -> words.add(example(example)));
        var line = new Div(icon, words);
        line.addClassNames("ve-item", "ve-top");
        return line;
    }

    private Component example(String example) {
        var quote = new Paragraph(getTranslation("portal.listing.example", example));
        quote.addClassNames("ve-soft", "ve-grow");
        if (examples == null) {
            return quote;
        }
        var go = new Button(
                VeIcon.ARROW_RIGHT.create(), click -> examples.action().accept(example));
        go.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        go.setAriaLabel(getTranslation("portal.listing.example.try", examples.label(), example));
        go.setTooltipText(examples.label());
        var line = new Div(quote, go);
        line.addClassNames("ve-between", "ve-example");
        return line;
    }
}
