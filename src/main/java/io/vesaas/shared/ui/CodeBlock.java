package io.vesaas.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;

/** Code with its language and a button that copies it. The code is text, never markup. */
public class CodeBlock extends Div {

    private final Pre code = new Pre();
    private final Button copy = new CopyButton(code::getText);

    /** @param language as written after the fence; may be empty */
    public CodeBlock(String language, String code) {
        var name = new Span(language);
        name.addClassName("ve-caption");
        var head = new Div(name, copy);
        head.addClassName("ve-code-head");
        copy.setText(Translations.here("shared.copy"));
        copy.addThemeVariants(ButtonVariant.SMALL);
        this.code.getElement().setAttribute("tabindex", "0");
        setCode(code);

        addClassName("ve-code");
        add(head, this.code);
    }

    /** Replaces the code, for an answer that is still being written. */
    public final void setCode(String text) {
        code.setText(text);
    }
}
