package io.vesaas.portal.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.vesaas.marketplace.Change;
import io.vesaas.marketplace.DraftChanged;
import io.vesaas.marketplace.Publication;
import io.vesaas.marketplace.PublishTerms;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.InvalidFields;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what publishing changes for whom, asks why when nothing was measured, and publishes. */
final class PublishDialog extends Dialog {

    private static final Comparator<Change> PRICES_FIRST = Comparator.comparing(change -> !ChangeWords.isPrice(change));

    private final Supplier<Publication> look;
    private final Publisher publisher;
    private final ChangeWords words;
    private final @Nullable UUID preflight;
    private final TextArea reason = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final Button publish = new Button();
    private final Div summary = new Div();
    private Publication publication;

    /**
     * @param look what publishing would do now
     * @param preflight of the agent as it is; null when there is none
     */
    PublishDialog(Supplier<Publication> look, ChangeWords words, @Nullable UUID preflight, Publisher publisher) {
        this.look = look;
        this.words = words;
        this.preflight = preflight;
        this.publisher = publisher;
        publication = look.get();
        setWidth("720px");
        summary.addClassName("ve-stack-5");
        reason.setLabel(getTranslation("portal.editor.publish.reason"));
        reason.setHelperText(getTranslation("portal.editor.publish.reason.help"));
        reason.setWidthFull();
        reason.setManualValidation(true);
        reason.setVisible(preflight == null);
        problem.addClassNames("ve-danger-text");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var body = new Div(summary, measured(), reason, problem);
        body.addClassNames("ve-stack-5", "ve-dialog-body");
        add(body);
        var cancel = new Button(getTranslation("portal.editor.publish.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(click -> publish());
        getFooter().add(cancel, publish);
        show();
    }

    /** Publishes this revision. */
    interface Publisher {
        void publish(long revision, PublishTerms terms);
    }

    private void show() {
        setHeaderTitle(getTranslation("portal.editor.publish.title", publication.number()));
        publish.setText(getTranslation("portal.editor.publish.verb", publication.number()));
        summary.removeAll();
        summary.add(consequences());
        if (publication.number() > 1) {
            summary.add(changes());
        }
    }

    private Component consequences() {
        var list = new Div();
        list.addClassName("ve-stack-2");
        if (publication.number() == 1) {
            list.add(line(VeIcon.STORE, Tone.ACCENT, getTranslation("portal.editor.publish.first")));
        } else {
            list.add(line(
                    VeIcon.STORE, Tone.ACCENT, getTranslation("portal.editor.publish.next", publication.number())));
            list.add(line(VeIcon.USERS, Tone.NEUTRAL, effect(publication)));
            if (publication.changesPrice()) {
                list.add(line(VeIcon.COINS, Tone.WARN, getTranslation("portal.editor.publish.price")));
            }
        }
        return list;
    }

    /** What happens to whoever hired it before. */
    static String effect(Publication publication) {
        return Translations.here("portal.editor.publish.hired", publication.atWork(), publication.number() - 1);
    }

    private Component changes() {
        var list = new Div();
        list.addClassName("ve-editor-differences");
        list.getElement().setAttribute("role", "list");
        publication.changes().stream()
                .sorted(PRICES_FIRST)
                .map(words::say)
                .map(Difference::new)
                .forEach(list::add);
        if (publication.changes().isEmpty()) {
            list.removeAll();
            list.getElement().removeAttribute("role");
            list.add(new Paragraph(getTranslation("portal.editor.publish.same")));
        }
        var section = new Div(new H3(getTranslation("portal.editor.publish.changes")), list);
        section.addClassName("ve-section");
        return section;
    }

    private Component measured() {
        return preflight == null
                ? line(VeIcon.CIRCLE_ALERT, Tone.WARN, getTranslation("portal.editor.publish.unmeasured"))
                : line(VeIcon.BADGE_CHECK, Tone.OK, getTranslation("portal.editor.publish.measured"));
    }

    private void publish() {
        problem.setVisible(false);
        reason.setInvalid(false);
        try {
            publisher.publish(
                    publication.revision(),
                    preflight == null
                            ? PublishTerms.unmeasured(reason.getValue().strip())
                            : PublishTerms.measured(preflight));
            close();
        } catch (DraftChanged changed) {
            publication = look.get();
            show();
            say(getTranslation("portal.editor.publish.changed", changed.now().savedBy()));
        } catch (InvalidFields invalid) {
            invalid.fields().forEach(this::show);
        } catch (Problem other) {
            say(Problems.sentence(other));
        } finally {
            publish.setEnabled(true);
        }
    }

    private void show(Invalid invalid) {
        if (invalid.field().equals("preflight")) {
            reason.setErrorMessage(Problems.sentence(invalid));
            reason.setInvalid(true);
            reason.focus();
        } else {
            say(getTranslation("marketplace.field." + invalid.field()) + ": " + Problems.sentence(invalid));
        }
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    private static Div line(VeIcon icon, Tone tone, String sentence) {
        var sign = icon.create();
        sign.addClassName(tone.cssClass() + "-text");
        var line = new Div(sign, new Span(sentence));
        line.addClassName("ve-editor-line");
        return line;
    }
}
