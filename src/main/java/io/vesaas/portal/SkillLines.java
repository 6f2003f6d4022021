package io.vesaas.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.vesaas.marketplace.Skill;
import io.vesaas.shared.ui.VeIcon;
import java.util.List;

/** What an agent can do, each with examples of how to ask for it. */
final class SkillLines extends Section {

    SkillLines(List<Skill> skills) {
        addClassName("ve-section");
        add(new H2(getTranslation("portal.listing.skills")));
        if (skills.isEmpty()) {
            var none = new Paragraph(getTranslation("portal.listing.skills.none"));
            none.addClassName("ve-soft");
            add(none);
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
        skill.examples().forEach(example -> words.add(quote(example)));
        var line = new Div(icon, words);
        line.addClassNames("ve-item", "ve-top");
        return line;
    }

    private Paragraph quote(String example) {
        var quote = new Paragraph(getTranslation("portal.listing.example", example));
        quote.addClassName("ve-soft");
        return quote;
    }
}
