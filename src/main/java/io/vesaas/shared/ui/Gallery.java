package io.vesaas.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Pictures beside each other with their captions; a click shows one large, and the others from there. */
public class Gallery extends Div {

    /**
     * One picture.
     *
     * @param thumbnail the address of it in small
     * @param full the address of it in large
     * @param caption what stands under it; may be empty
     * @param alternative what is seen on it, for who does not see it
     */
    public record Shot(String thumbnail, String full, String caption, String alternative) {}

    public Gallery(List<Shot> shots) {
        addClassName("ve-gallery");
        getElement().setAttribute("role", "list");
        for (int i = 0; i < shots.size(); i++) {
            add(figure(shots, i));
        }
    }

    private Div figure(List<Shot> shots, int index) {
        Shot shot = shots.get(index);
        var image = new Image(shot.thumbnail(), shot.alternative());
        image.getElement().setAttribute("loading", "lazy");
        var open = new NativeButton();
        open.addClassName("ve-shot");
        open.add(image);
        open.setAriaLabel(
                getTranslation("shared.gallery.open", shot.caption().isEmpty() ? shot.alternative() : shot.caption()));
        open.addClickListener(click -> new GalleryViewer(shots, index).open());
        var caption = new Span(shot.caption());
        caption.addClassName("ve-caption");
        var figure = new Div(open, caption);
        figure.addClassName("ve-figure");
        figure.getElement().setAttribute("role", "listitem");
        return figure;
    }
}
