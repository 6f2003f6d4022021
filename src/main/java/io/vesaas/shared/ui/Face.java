package io.vesaas.shared.ui;

import com.vaadin.flow.component.avatar.Avatar;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The face of a virtual employee, drawn from a seed and never stored: a squircle, where a person is a circle. The seed
 * is the id of the virtual employee, or of the listing before the hire.
 */
public class Face extends Avatar {

    private Face(FaceDrawing drawing) {
        addClassName("ve-face");
        byte[] svg = drawing.svg().getBytes(StandardCharsets.UTF_8);
        setImage("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg));
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
