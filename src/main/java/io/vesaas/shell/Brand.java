package io.vesaas.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** Mark and name of the product, leading to the first page. */
final class Brand extends Anchor {

    Brand() {
        setHref("");
        var mark = new Image("ve/logo/ve-mark.svg", "");
        addClassName("ve-brand");
        add(mark, new Span(getTranslation("shell.product")));
    }
}
