package io.vesaas.marketplace.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Writes the files that are kept: pixels and nothing else, the same pixels always as the same bytes. */
final class Encoder {

    private static final float JPEG_QUALITY = 0.88f;
    private static final float SMALLEST_PNG = 0;
    private static final String JPEG_TREE = "javax_imageio_jpeg_image_1.0";

    private Encoder() {}

    static byte[] png(BufferedImage image) {
        return write("png", image, SMALLEST_PNG, false);
    }

    static byte[] jpeg(BufferedImage image) {
        return write("jpeg", image, JPEG_QUALITY, true);
    }

    private static byte[] write(String format, BufferedImage image, float quality, boolean sharpColours) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        var file = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            IIOMetadata head = sharpColours ? sharpColours(writer, image, settings) : null;
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, head), settings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** Keeps the colour of every pixel instead of every fourth: screenshots are full of small coloured letters. */
    private static @Nullable IIOMetadata sharpColours(ImageWriter writer, BufferedImage image, ImageWriteParam settings)
            throws IOException {
        IIOMetadata head = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), settings);
        Element tree = (Element) head.getAsTree(JPEG_TREE);
        NodeList components = tree.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            Element component = (Element) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        head.setFromTree(JPEG_TREE, tree);
        return head;
    }
}
