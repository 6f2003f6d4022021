package io.vesaas.portal.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What still stands in the way of publishing, each with the way to its field; then the button. */
final class PublishSection extends EditorSection {

    private final Div problems = new Div();
    private final Paragraph effect = new Paragraph();
    private final Button publish;
    private final Consumer<String> goTo;

    /** @param goTo shows the field of this name */
    PublishSection(Consumer<String> goTo, Runnable publisher) {
        super("publish");
        this.goTo = goTo;
        publish = button(publisher);
        problems.addClassNames("ve-stack-2");
        effect.addClassName("ve-soft");
        var foot = new Div(publish);
        foot.addClassName("ve-actions");
        add(problems, effect, foot);
    }

    /** A button that opens the publishing, such as that in the head of the page. */
    static Button button(Runnable publisher) {
        var button = new Button(VeIcon.GLOBE.create(), click -> publisher.run());
        button.setText(button.getTranslation("portal.editor.publish"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /**
     * @param found why it can't be published, by field
     * @param agentTrouble what is the matter with the agent; null when it is ready
     * @param consequence what publishing would do
     */
    void show(List<Invalid> found, @Nullable String agentTrouble, String consequence) {
        problems.removeAll();
        if (agentTrouble != null) {
            problems.add(line(VeIcon.UNPLUG, Tone.DANGER, new Span(agentTrouble)));
        }
        if (!found.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("ve-plain-list", "ve-stack-1");
            found.forEach(problem -> list.add(new ListItem(link(problem))));
            var count = new Span(getTranslation("portal.editor.problems", found.size()));
            count.addClassName("ve-strong");
            var words = new Div(count, list);
            words.addClassNames("ve-stack-1", "ve-grow");
            problems.add(line(VeIcon.LIST_CHECKS, Tone.WARN, words));
        }
        if (found.isEmpty() && agentTrouble == null) {
            problems.add(line(VeIcon.CIRCLE_CHECK, Tone.OK, new Span(getTranslation("portal.editor.problems.none"))));
        }
        effect.setText(consequence);
        publish.setEnabled(found.isEmpty() && agentTrouble == null);
    }

    private Button link(Invalid problem) {
        var link = new Button(
                getTranslation("marketplace.field." + problem.field()) + ": " + Problems.sentence(problem),
                click -> goTo.accept(problem.field()));
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        link.addClassName("ve-editor-problem");
        return link;
    }

    private static Div line(VeIcon icon, Tone tone, com.vaadin.flow.component.Component words) {
        var line = new Div(icon.create(), words);
        line.addClassNames("ve-banner", tone.cssClass());
        return line;
    }
}
