package io.vesaas.marketplace.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Brings pictures to a size. */
final class Scaling {

    private Scaling() {}

    /** The whole picture in the middle of a square, which is transparent where it does not reach. */
    static BufferedImage square(BufferedImage image, int side) {
        double factor = (double) side / Math.max(image.getWidth(), image.getHeight());
        int width = length(image.getWidth(), factor);
        int height = length(image.getHeight(), factor);
        BufferedImage scaled = to(image, width, height);
        var square = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = square.createGraphics();
        pen.drawImage(scaled, (side - width) / 2, (side - height) / 2, null);
        pen.dispose();
        return square;
    }

    /** In its proportions, at most this wide and high, and never larger than it is; white where it was transparent. */
    static BufferedImage within(BufferedImage image, int width, int height) {
        double factor = Math.min(1, Math.min((double) width / image.getWidth(), (double) height / image.getHeight()));
        BufferedImage scaled = to(image, length(image.getWidth(), factor), length(image.getHeight(), factor));
        var opaque = new BufferedImage(scaled.getWidth(), scaled.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(scaled, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static int length(int length, double factor) {
        return Math.max(1, (int) Math.round(length * factor));
    }

    /** By halves as long as it is more than twice too large, so that every pixel counts. */
    private static BufferedImage to(BufferedImage image, int width, int height) {
        BufferedImage step = image;
        while (step.getWidth() > 2 * width && step.getHeight() > 2 * height) {
            step = draw(step, step.getWidth() / 2, step.getHeight() / 2, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }
        return step.getWidth() == width && step.getHeight() == height
                ? step
                : draw(step, width, height, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }

    private static BufferedImage draw(BufferedImage image, int width, int height, Object interpolation) {
        var drawn = new BufferedImage(
                width,
                height,
                image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB_PRE : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
