package io.vesaas.shared.ui;

import com.vaadin.flow.component.avatar.Avatar;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The face of a virtual employee: a squircle, where a person is a circle. It is drawn from a seed and never stored; the
 * seed is the id of the virtual employee, or of the listing before the hire. A listing can have a picture instead.
 */
public class Face extends Avatar {

    private Face(FaceDrawing drawing) {
        this("data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(drawing.svg().getBytes(StandardCharsets.UTF_8)));
    }

    private Face(String url) {
        addClassName("ve-face");
        setImage(url);
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The face of this seed, 32 px; decoration beside a name, so screen readers skip it. */
    public static Face of(Object seed) {
        return new Face(FaceDrawing.of(seed.toString()));
    }

    /** The face of this seed in the palette that was chosen at the hire, so that faces in a team differ. */
    public static Face of(Object seed, int palette) {
        return new Face(FaceDrawing.of(seed.toString()).inPalette(palette));
    }

    /** A picture in the place and shape of a face, 32 px; such as the icon of a listing. */
    public static Face picture(String url) {
        var face = new Face(url);
        face.addClassName("ve-face-picture");
        return face;
    }

    /** The palette, 0 to 9, that this seed has by itself. */
    public static int palette(Object seed) {
        return FaceDrawing.of(seed.toString()).palette();
    }

    /** Makes it 24 px. */
    public Face small() {
        addClassName("ve-face-s");
        return this;
    }

    /** Makes it 48 px. */
    public Face large() {
        addClassName("ve-face-l");
        return this;
    }

    /** Makes it 72 px. */
    public Face huge() {
        addClassName("ve-face-xl");
        return this;
    }

    /** Gives it a name for screen readers, for places where no name stands beside it. */
    public Face named(String name) {
        getElement().removeAttribute("aria-hidden");
        setName(name);
        return this;
    }
}
