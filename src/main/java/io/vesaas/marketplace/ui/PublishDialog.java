package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.vesaas.marketplace.Price;
import io.vesaas.marketplace.TypicalMonth;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentRef;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Problems;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks what an agent shall be called, what it is for and what it costs, and shows the card that members will see. */
final class PublishDialog extends Dialog {

    private final Agent agent;
    private final Currency currency;
    private final TextField title = new TextField();
    private final TextArea purpose = new TextArea();
    private final BigDecimalField input = new BigDecimalField();
    private final BigDecimalField output = new BigDecimalField();
    private final Span month = new Span();
    private final Div preview = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button publish = new Button();
    private final Map<String, HasValidation> fields =
            Map.of("title", title, "purpose", purpose, "inputPerMillion", input, "outputPerMillion", output);

    /** @param publisher puts it on the marketplace or says the problem */
    PublishDialog(Agent agent, Currency currency, Publisher publisher) {
        this.agent = agent;
        this.currency = currency;
        setHeaderTitle(getTranslation("marketplace.publish.title"));
        setWidth("820px");
        add(layout());
        var cancel = new Button(getTranslation("marketplace.publish.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        publish.setText(getTranslation("marketplace.publish.verb"));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setDisableOnClick(true);
        getFooter().add(cancel, publish);
        title.setValue(Wording.title(agent.ref().name()));
        purpose.setValue(agent.description());
        showCard();

        publish.addClickListener(click -> publish(publisher));
        publish.addClickShortcut(Key.ENTER).listenOn(title, input, output);
        Stream.of(title, purpose).forEach(field -> field.addValueChangeListener(change -> showCard()));
        Stream.of(input, output).forEach(field -> field.addValueChangeListener(change -> showCard()));
    }

    private Component layout() {
        title.setLabel(getTranslation("marketplace.publish.name"));
        title.setValueChangeMode(ValueChangeMode.LAZY);
        purpose.setLabel(getTranslation("marketplace.publish.purpose"));
        purpose.setHelperText(getTranslation("marketplace.publish.purpose.help"));
        purpose.setValueChangeMode(ValueChangeMode.LAZY);
        price(input, "marketplace.publish.input");
        price(output, "marketplace.publish.output");
        fields.values().forEach(field -> field.setManualValidation(true));
        problem.addClassNames("ve-danger-text", "ve-small");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);

        var prices = new Div(input, output);
        prices.addClassName("ve-cols-even");
        var label = new Span(getTranslation("marketplace.publish.month"));
        label.addClassName("ve-soft");
        month.addClassNames("ve-strong", "ve-num");
        var sum = new Div(label, month);
        sum.addClassName("ve-between");
        var profile = new Span(getTranslation(
                "marketplace.typical-month.profile",
                TypicalMonth.ANSWERS,
                TypicalMonth.INPUT_TOKENS_PER_ANSWER,
                TypicalMonth.OUTPUT_TOKENS_PER_ANSWER));
        profile.addClassName("ve-caption");
        var inset = new Div(sum, profile);
        inset.addClassName("ve-inset");
        var form = new Div(title, purpose, prices, inset, problem);
        form.addClassNames("ve-stack-5", "ve-min0");
        preview.addClassNames("ve-publish-preview", "ve-min0");
        preview.getElement().setAttribute("aria-label", getTranslation("marketplace.publish.preview"));
        preview.getElement().setAttribute("role", "group");
        var body = new Div(form, preview);
        body.addClassNames("ve-publish-body", "ve-dialog-body");
        return body;
    }

    private void price(BigDecimalField field, String labelKey) {
        field.setLabel(getTranslation(labelKey));
        field.setPrefixComponent(new Span(currency.getSymbol(getLocale())));
        field.setValueChangeMode(ValueChangeMode.LAZY);
    }

    private void showCard() {
        Price price = price();
        month.setText(
                price == null
                        ? getTranslation("marketplace.publish.month.unknown")
                        : Numbers.here().money(price.ofTypicalMonth()));
        var caption = new Span(getTranslation("marketplace.publish.preview"));
        caption.addClassName("ve-caption");
        List<String> skills = agent.skills().stream().map(Agent.Skill::name).toList();
        preview.removeAll();
        preview.add(caption, OfferTile.preview(agent.ref(), title.getValue(), purpose.getValue(), price, skills));
    }

    private @Nullable Price price() {
        BigDecimal in = input.getValue();
        BigDecimal out = output.getValue();
        boolean payable = in != null && out != null && in.signum() >= 0 && out.signum() >= 0;
        return payable ? Price.ofTokens(in, out, currency) : null;
    }

    private void publish(Publisher publisher) {
        problem.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            requirePrices();
            publisher.publish(agent.ref(), title.getValue(), purpose.getValue(), input.getValue(), output.getValue());
            close();
        } catch (Invalid invalid) {
            show(invalid);
        } catch (Problem other) {
            problem.setText(Problems.sentence(other));
            problem.setVisible(true);
        } finally {
            publish.setEnabled(true);
        }
    }

    /** Puts the agent on the marketplace. */
    interface Publisher {
        void publish(AgentRef agent, String title, String purpose, BigDecimal input, BigDecimal output);
    }

    private void requirePrices() {
        if (input.getValue() == null) {
            throw new Invalid("inputPerMillion", "required", "Fill in this field.");
        }
        if (output.getValue() == null) {
            throw new Invalid("outputPerMillion", "required", "Fill in this field.");
        }
    }

    private void show(Invalid invalid) {
        HasValidation field = Objects.requireNonNull(fields.get(invalid.field()));
        field.setErrorMessage(Problems.sentence(invalid));
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
