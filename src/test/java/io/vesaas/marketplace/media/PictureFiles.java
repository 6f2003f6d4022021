package io.vesaas.marketplace.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Files as they are uploaded: good ones, and those that somebody built to do harm. */
final class PictureFiles {

    /** Stands in the EXIF data of {@link #jpegFromACamera}. */
    static final String SECRET_PLACE = "52.5200N 13.4050E";

    private PictureFiles() {}

    /** Red at the top left, blue at the bottom right, white elsewhere. */
    static BufferedImage image(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, height / 2, width, height);
        pen.dispose();
        return image;
    }

    static byte[] png(int width, int height) {
        return write(image(width, height), "png");
    }

    /** One that no other test has. */
    static byte[] newPng(int width, int height) {
        BufferedImage image = image(width, height);
        Graphics2D pen = image.createGraphics();
        for (int x = 0; x < width; x += 40) {
            pen.setColor(new Color(ThreadLocalRandom.current().nextInt(0x1000000)));
            pen.fillRect(x, height / 2 - 20, 40, 40);
        }
        pen.dispose();
        return write(image, "png");
    }

    static byte[] jpeg(int width, int height) {
        return write(image(width, height), "jpeg");
    }

    static byte[] gif() {
        return write(image(600, 400), "gif");
    }

    /** A JPEG with EXIF data: the place where it was taken, and how the camera was held. */
    static byte[] jpegFromACamera(int width, int height, int orientation) {
        byte[] place = SECRET_PLACE.getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(26 + place.length).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(place);
        byte[] plain = jpeg(width, height);
        var file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        int length = 2 + 6 + tiff.capacity();
        file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        file.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(tiff.array());
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    /** A JPEG whose one pass is repeated, as a progressive one could say it. */
    static byte[] jpegInPasses(int passes) {
        byte[] plain = jpeg(600, 400);
        int scan = indexOf(plain, 0xff, 0xda);
        var file = new ByteArrayOutputStream();
        file.write(plain, 0, scan);
        for (int i = 0; i < passes; i++) {
            file.write(plain, scan, plain.length - 2 - scan);
        }
        file.write(0xff);
        file.write(0xd9);
        return file.toByteArray();
    }

    /** A few kilobytes that say they are that large, with as many zeroes behind them as asked for. */
    static byte[] pngBomb(int width, int height, int zeroes) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        head.put(new byte[] {8, 6, 0, 0, 0});
        file.writeBytes(chunk("IHDR", head.array()));
        file.writeBytes(chunk("IDAT", deflated(zeroes)));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    /** A good PNG with one more chunk behind its head. */
    static byte[] pngWith(String name, byte[] content) {
        byte[] plain = png(600, 400);
        int behindHead = 8 + 12 + 13;
        var file = new ByteArrayOutputStream();
        file.write(plain, 0, behindHead);
        file.writeBytes(chunk(name, content));
        file.write(plain, behindHead, plain.length - behindHead);
        return file.toByteArray();
    }

    static byte[] animatedPng() {
        return pngWith("acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
    }

    static byte[] deflated(int zeroes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(new byte[zeroes]);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    static byte[] animatedWebp() {
        var file = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(22);
        file.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10);
        file.put((byte) 0x02).put(new byte[9]);
        return file.array();
    }

    /** A picture written by a browser. */
    static byte[] webp(String name) {
        try (InputStream file = PictureFiles.class.getResourceAsStream("/media/" + name + ".webp")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] svg(String shapes) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                        + " viewBox=\"0 0 100 100\">" + shapes + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] cutOff(byte[] file) {
        return Arrays.copyOf(file, file.length * 2 / 3);
    }

    static byte[] joined(byte[] first, String second) {
        byte[] tail = second.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(first, first.length + tail.length);
        System.arraycopy(tail, 0, both, first.length, tail.length);
        return both;
    }

    private static byte[] chunk(String name, byte[] content) {
        var chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content);
        var check = new CRC32();
        check.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) check.getValue()).array();
    }

    private static int indexOf(byte[] file, int first, int second) {
        for (int i = 0; i < file.length - 1; i++) {
            if ((file[i] & 0xff) == first && (file[i + 1] & 0xff) == second) {
                return i;
            }
        }
        throw new AssertionError("not in the file");
    }

    private static byte[] write(BufferedImage image, String format) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
