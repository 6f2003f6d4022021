package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.ListingId;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.VeIcon;
import java.util.List;
import java.util.stream.Collectors;

/** What is put aside to be compared, and the way to the comparison; hidden while there is nothing. */
final class CompareBar extends Div {

    private final Div faces = new Div();
    private final Span words = new Span();
    private final Anchor link = new Anchor();

    CompareBar(Runnable clear) {
        faces.addClassName("ve-compare-faces");
        words.getElement().setAttribute("role", "status");
        words.addClassName("ve-grow");
        link.setText(getTranslation("marketplace.compare.verb"));
        link.addClassName("ve-button-link");
        var drop = new Button(VeIcon.X.create(), click -> clear.run());
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        drop.setAriaLabel(getTranslation("marketplace.compare.clear"));
        drop.setTooltipText(getTranslation("marketplace.compare.clear"));
        addClassName("ve-compare-bar");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("marketplace.compare"));
        add(faces, words, link, drop);
        show(List.of());
    }

    void show(List<ListingId> compared) {
        setVisible(!compared.isEmpty());
        faces.removeAll();
        compared.forEach(listing -> faces.add(Face.of(listing)));
        words.setText(
                compared.size() < 2
                        ? getTranslation("marketplace.compare.one")
                        : getTranslation("marketplace.compare.count", compared.size(), Browse.MOST_COMPARED));
        link.setVisible(compared.size() > 1);
        link.setHref(
                "compare?" + compared.stream().map(listing -> "with=" + listing).collect(Collectors.joining("&")));
    }
}
