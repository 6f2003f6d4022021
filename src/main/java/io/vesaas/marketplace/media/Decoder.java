package io.vesaas.marketplace.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Makes pixels of a picture, upright however the camera was held. */
final class Decoder {

    private Decoder() {}

    static BufferedImage decode(Still still) throws BadPicture {
        BufferedImage raw;
        try {
            raw = read(still);
        } catch (IOException | RuntimeException unreadable) {
            throw BadPicture.broken();
        }
        if (raw.getWidth() != still.width() || raw.getHeight() != still.height()) {
            throw BadPicture.broken();
        }
        return upright(raw, still.turn());
    }

    private static BufferedImage read(Still still) throws IOException {
        ImageReader reader = reader(still.format());
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(still.file()))) {
            reader.setInput(input, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Format format) throws IOException {
        return format == Format.WEBP
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName(format.name()).next();
    }

    /** As sRGB, turned and mirrored as the value of the EXIF orientation asks. */
    private static BufferedImage upright(BufferedImage raw, int turn) {
        int width = raw.getWidth();
        int height = raw.getHeight();
        boolean lying = turn >= 5;
        var image = new BufferedImage(
                lying ? height : width,
                lying ? width : height,
                raw.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.drawImage(raw, turning(turn, width, height), null);
        pen.dispose();
        return image;
    }

    private static AffineTransform turning(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
