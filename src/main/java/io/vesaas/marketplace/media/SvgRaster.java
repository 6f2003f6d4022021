package io.vesaas.marketplace.media;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;

/** Draws the shapes of an SVG into a square; the SVG itself is not kept. */
final class SvgRaster {

    private static final int SIDE = 768;

    private SvgRaster() {}

    static BufferedImage draw(byte[] file) throws BadPicture {
        SvgCheck.check(file);
        try {
            return draw(load(file));
        } catch (RuntimeException | StackOverflowError undrawable) {
            throw BadPicture.broken();
        }
    }

    private static SVGDocument load(byte[] file) throws BadPicture {
        XMLInputFactory factory = SvgCheck.reading();
        SVGDocument document = new SVGLoader()
                .load(
                        () -> factory.createXMLEventReader(new ByteArrayInputStream(file)),
                        null,
                        LoaderContext.builder()
                                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                                .build());
        if (document == null) {
            throw BadPicture.broken();
        }
        return document;
    }

    private static BufferedImage draw(SVGDocument document) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, pen, new ViewBox(0, 0, SIDE, SIDE));
        pen.dispose();
        return image;
    }
}
