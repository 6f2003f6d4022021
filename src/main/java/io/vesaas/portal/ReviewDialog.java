package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.vesaas.accounts.SignedIn;
import io.vesaas.marketplace.Offer;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.OwnReview;
import io.vesaas.team.ReviewText;
import io.vesaas.team.Reviews;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for stars, words and whether the names may be shown; writes a review or changes the one there is. */
final class ReviewDialog extends Dialog {

    private final Offer offer;
    private final Reviews reviews;
    private final boolean first;
    private final RadioButtonGroup<Integer> stars = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final Checkbox named = new Checkbox();
    private final Paragraph problem = new Paragraph();

    ReviewDialog(Offer offer, @Nullable OwnReview own, Reviews reviews) {
        this.offer = offer;
        this.reviews = reviews;
        first = own == null;
        setHeaderTitle(
                getTranslation(first ? "portal.review.dialog.write" : "portal.review.dialog.edit", offer.title()));
        setWidth("520px");
        fields();
        if (own != null) {
            stars.setValue(own.stars());
            text.setValue(own.text());
            named.setValue(own.named());
        }
        var body = new Div(stars, text, named, problem);
        body.addClassNames("ve-stack-5", "ve-dialog-body");
        add(body);
        var cancel = new Button(getTranslation("portal.hire.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var save = new Button(getTranslation(first ? "portal.review.publish" : "portal.review.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }

    private void fields() {
        stars.setLabel(getTranslation("portal.review.stars"));
        stars.setItems(5, 4, 3, 2, 1);
        stars.setRenderer(new ComponentRenderer<Component, Integer>(this::choice));
        stars.setManualValidation(true);
        text.setLabel(getTranslation("portal.review.text"));
        text.setMinRows(4);
        text.setMaxLength(ReviewText.LONGEST);
        text.setManualValidation(true);
        text.setValueChangeMode(ValueChangeMode.EAGER);
        text.setWidthFull();
        text.addValueChangeListener(change -> count());
        count();
        named.setLabel(SignedIn.current()
                .map(caller -> getTranslation(
                        "portal.review.consent", caller.displayName(), Objects.toString(caller.customerName(), "")))
                .orElse(""));
        named.setHelperText(getTranslation("portal.review.consent.else"));
        problem.addClassNames("ve-danger-text", "ve-small");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
    }

    private Component choice(int many) {
        var row = new Div();
        for (int i = 0; i < many; i++) {
            row.add(VeIcon.STAR_FILLED.create());
        }
        row.addClassNames("ve-rating", "ve-star-choice");
        row.add(new Span(getTranslation("portal.review.stars." + many)));
        return row;
    }

    private void count() {
        text.setHelperText(
                getTranslation("portal.review.count-of", text.getValue().length(), ReviewText.LONGEST));
    }

    private void save() {
        stars.setInvalid(false);
        text.setInvalid(false);
        problem.setVisible(false);
        try {
            var said =
                    new ReviewText(Objects.requireNonNullElse(stars.getValue(), 0), text.getValue(), named.getValue());
            if (first) {
                reviews.write(offer.id(), said);
            } else {
                reviews.edit(offer.id(), said);
            }
            close();
            Toast.ok(getTranslation(first ? "portal.review.published" : "portal.review.saved"));
        } catch (Invalid invalid) {
            show(invalid);
        } catch (Problem other) {
            problem.setText(Problems.sentence(other));
            problem.setVisible(true);
        }
    }

    private void show(Invalid invalid) {
        if (invalid.field().equals("stars")) {
            stars.setErrorMessage(Problems.sentence(invalid));
            stars.setInvalid(true);
        } else {
            text.setErrorMessage(Problems.sentence(invalid));
            text.setInvalid(true);
            text.focus();
        }
    }
}
