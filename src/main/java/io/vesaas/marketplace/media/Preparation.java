package io.vesaas.marketplace.media;

import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId.Size;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Makes of an upload what is kept. What is uploaded is read up to its limit and no further, and so few are worked on at
 * once that their pixels fit into memory.
 */
@Component
class Preparation {

    private static final int SMALLEST_ICON = 96;
    private static final int NARROWEST_SCREENSHOT = 480;
    private static final int HIGHEST_SCREENSHOT = 2400;
    private static final int STEEPEST = 4;
    private static final int MILLION = 1_000_000;

    private final MediaSettings settings;
    private final Semaphore places;

    Preparation(MediaSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce(), true);
    }

    Prepared prepare(Media.Kind kind, InputStream upload) throws BadPicture {
        byte[] file = read(kind, upload);
        Format format = Format.of(file, kind);
        if (!takesPlace()) {
            throw new MediaBusy();
        }
        try {
            return Prepared.of(kind, sizes(kind, pixels(kind, format, file)));
        } finally {
            places.release();
        }
    }

    private byte[] read(Media.Kind kind, InputStream upload) throws BadPicture {
        DataSize limit = settings.limit(kind);
        byte[] file;
        try {
            file = upload.readNBytes(Math.toIntExact(limit.toBytes() + 1));
        } catch (IOException brokenOff) {
            throw new BadPicture("upload-broken-off", "The upload broke off. Try again.");
        }
        if (file.length == 0) {
            throw new BadPicture("picture-empty", "This file is empty.");
        }
        if (file.length > limit.toBytes()) {
            throw new BadPicture(
                    "picture-too-large",
                    "This file is too large. Use one of at most " + limit.toMegabytes() + " MB.",
                    limit.toMegabytes());
        }
        return file;
    }

    private boolean takesPlace() {
        try {
            return places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private BufferedImage pixels(Media.Kind kind, Format format, byte[] file) throws BadPicture {
        return switch (format) {
            case PNG -> Decoder.decode(fitting(kind, PngFile.read(file)));
            case JPEG -> Decoder.decode(fitting(kind, JpegFile.read(file)));
            case WEBP -> Decoder.decode(fitting(kind, WebpFile.read(file)));
            case SVG -> SvgRaster.draw(file);
        };
    }

    /** Looks at what the head of the file says, before anything is unfolded. */
    private Still fitting(Media.Kind kind, Still still) throws BadPicture {
        int width = still.turn() >= 5 ? still.height() : still.width();
        int height = still.turn() >= 5 ? still.width() : still.height();
        if (width <= 0 || height <= 0) {
            throw BadPicture.broken();
        }
        if (still.pixels() > settings.maxPixels()) {
            throw new BadPicture(
                    "picture-too-many-pixels",
                    "This picture has " + width + " × " + height + " pixels. Use one of at most "
                            + settings.maxPixels() / MILLION + " million pixels.",
                    width,
                    height,
                    settings.maxPixels() / MILLION);
        }
        if (kind == Media.Kind.ICON && Math.min(width, height) < SMALLEST_ICON) {
            throw new BadPicture(
                    "icon-too-small",
                    "This icon has " + width + " × " + height + " pixels. Use one of at least " + SMALLEST_ICON + " × "
                            + SMALLEST_ICON + ", better 192 × 192.",
                    width,
                    height,
                    SMALLEST_ICON);
        }
        if (kind == Media.Kind.SCREENSHOT && width < NARROWEST_SCREENSHOT) {
            throw new BadPicture(
                    "screenshot-too-small",
                    "This screenshot is " + width + " pixels wide. Use one of at least " + NARROWEST_SCREENSHOT
                            + ", better 1600.",
                    width,
                    NARROWEST_SCREENSHOT);
        }
        if (Math.max(width, height) > STEEPEST * Math.min(width, height)) {
            throw new BadPicture(
                    "picture-too-long",
                    "This picture is more than " + STEEPEST + " times as long as it is wide. Cut it.",
                    STEEPEST);
        }
        return still;
    }

    private static EnumMap<Size, byte[]> sizes(Media.Kind kind, BufferedImage image) {
        var files = new EnumMap<Size, byte[]>(Size.class);
        for (Size size : Size.values()) {
            if (size.kind() == kind) {
                files.put(
                        size,
                        kind == Media.Kind.ICON
                                ? Encoder.png(Scaling.square(image, size.width()))
                                : Encoder.jpeg(Scaling.within(image, size.width(), HIGHEST_SCREENSHOT)));
            }
        }
        return files;
    }
}
