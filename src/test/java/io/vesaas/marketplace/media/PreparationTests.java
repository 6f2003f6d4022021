package io.vesaas.marketplace.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.vesaas.marketplace.Media.Kind;
import io.vesaas.marketplace.MediaId.Size;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PreparationTests {

    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;
    private static final int WHITE = 0xffffff;
    private static final int TRANSPARENT = 0;

    private final Preparation preparation = new Preparation(settings(Map.of()));

    @Test
    void aScreenshotIsKeptInItsSizesAsJpeg() throws Exception {
        Prepared picture = prepare(Kind.SCREENSHOT, PictureFiles.png(3200, 2000));

        assertThat(picture.files()).containsOnlyKeys(Size.THUMBNAIL, Size.FULL);
        assertThat(picture.files().values()).allSatisfy(file -> assertThat(file).startsWith(0xff, 0xd8, 0xff));
        BufferedImage full = image(picture, Size.FULL);
        assertThat(full.getWidth()).isEqualTo(1600);
        assertThat(full.getHeight()).isEqualTo(1000);
        assertThat(image(picture, Size.THUMBNAIL).getWidth()).isEqualTo(480);
        assertColour(full, 0.25, 0.25, RED);
        assertColour(full, 0.75, 0.25, WHITE);
        assertColour(full, 0.75, 0.75, BLUE);
    }

    @Test
    void aScreenshotIsNeverMadeLarger() throws Exception {
        assertThat(image(prepare(Kind.SCREENSHOT, PictureFiles.png(600, 400)), Size.FULL)
                        .getWidth())
                .isEqualTo(600);
    }

    @Test
    void anIconIsAWholeSquareInItsSizesAsPng() throws Exception {
        Prepared icon = prepare(Kind.ICON, PictureFiles.png(400, 200));

        assertThat(icon.files()).containsOnlyKeys(Size.ICON_48, Size.ICON_96, Size.ICON_192);
        BufferedImage large = image(icon, Size.ICON_192);
        assertThat(large.getWidth()).isEqualTo(192);
        assertThat(large.getHeight()).isEqualTo(192);
        assertThat(large.getRGB(96, 10)).isEqualTo(TRANSPARENT);
        assertColour(large, 0.25, 0.4, RED);
        assertColour(large, 0.75, 0.6, BLUE);
    }

    @Test
    void theSamePictureIsTheSameWhateverItsFileIsCalled() throws Exception {
        var first = prepare(Kind.SCREENSHOT, PictureFiles.png(800, 500));
        var again = prepare(Kind.SCREENSHOT, PictureFiles.png(800, 500));
        var other = prepare(Kind.SCREENSHOT, PictureFiles.newPng(800, 500));

        assertThat(again.id()).isEqualTo(first.id()).isNotEqualTo(other.id());
    }

    @Test
    void whatAFileIsStandsInItAndNotInItsName() throws Exception {
        assertColour(image(prepare(Kind.SCREENSHOT, PictureFiles.jpeg(600, 400)), Size.FULL), 0.25, 0.25, RED);
        assertRefused(() -> prepare(Kind.SCREENSHOT, "<html>screenshot.png</html>"), "screenshot-format");
        assertRefused(() -> prepare(Kind.ICON, "%PDF-1.7 icon.png"), "icon-format");
        assertRefused(
                () -> prepare(Kind.ICON, "<html xmlns='http://www.w3.org/2000/svg'><svg/></html>"), "icon-format");
        assertRefused(() -> prepare(Kind.SCREENSHOT, PictureFiles.svg("<path d='M0 0h9v9z'/>")), "screenshot-format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "transparent", "lossless"})
    void webpOfABrowserIsRead(String name) throws Exception {
        BufferedImage full = image(prepare(Kind.SCREENSHOT, PictureFiles.webp(name)), Size.FULL);

        assertThat(full.getWidth()).isEqualTo(600);
        assertThat(full.getHeight()).isEqualTo(400);
        assertColour(full, 0.75, 0.25, WHITE);
        assertColour(full, 0.25, 0.25, 0xe02020);
        assertColour(full, 0.75, 0.75, 0x2020e0);
    }

    @Test
    void aTransparentIconStaysTransparent() throws Exception {
        BufferedImage icon = image(prepare(Kind.ICON, PictureFiles.webp("transparent")), Size.ICON_96);

        assertThat(icon.getRGB(72, 30)).isEqualTo(TRANSPARENT);
        assertColour(icon, 0.25, 0.4, 0xe02020);
    }

    /** Where the red corner of the picture is, when the camera was held like that. */
    @ParameterizedTest
    @CsvSource({
        "1, 600, 400, 0.25, 0.25",
        "2, 600, 400, 0.75, 0.25",
        "3, 600, 400, 0.75, 0.75",
        "4, 600, 400, 0.25, 0.75",
        "5, 400, 600, 0.25, 0.25",
        "6, 400, 600, 0.75, 0.25",
        "7, 400, 600, 0.75, 0.75",
        "8, 400, 600, 0.25, 0.75"
    })
    void aPhotoIsUprightAndTellsNoPlace(int orientation, int width, int height, double x, double y) throws Exception {
        byte[] photo = PictureFiles.jpegFromACamera(1200, 800, orientation);
        assertThat(text(photo)).contains(PictureFiles.SECRET_PLACE);

        Prepared picture = prepare(Kind.SCREENSHOT, photo);

        BufferedImage full = image(picture, Size.FULL);
        assertThat((double) full.getWidth() / full.getHeight()).isEqualTo((double) width / height);
        assertColour(full, x, y, RED);
        assertColour(full, 1 - x, 1 - y, BLUE);
        assertThat(picture.files().values())
                .allSatisfy(file -> assertThat(text(file)).doesNotContain("Exif", PictureFiles.SECRET_PLACE));
    }

    @Test
    void twoGigabytesAreNotReadBeyondTheLimit() {
        var endless = new Endless(2L << 30);

        assertRefused(() -> preparation.prepare(Kind.SCREENSHOT, endless), "picture-too-large");
        assertThat(endless.read.get()).isLessThan(5 << 20);
        assertRefused(() -> preparation.prepare(Kind.ICON, new Endless(2L << 30)), "picture-too-large");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertRefused(() -> prepare(Kind.ICON, new byte[0]), "picture-empty");
    }

    @Test
    void anUploadThatBreaksOffIsSaidToHaveBrokenOff() {
        var breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertRefused(() -> preparation.prepare(Kind.ICON, breaking), "upload-broken-off");
    }

    @Test
    void aFileThatPromisesTooManyPixelsIsNotUnfolded() {
        assertRefused(
                () -> prepare(Kind.SCREENSHOT, PictureFiles.pngBomb(20_000, 20_000, 1_000)), "picture-too-many-pixels");
        assertRefused(
                () -> prepare(Kind.SCREENSHOT, PictureFiles.pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE, 10)),
                "picture-too-many-pixels");
        assertRefused(() -> prepare(Kind.SCREENSHOT, PictureFiles.pngBomb(-1, 600, 10)), "picture-broken");
        assertRefused(() -> prepare(Kind.SCREENSHOT, PictureFiles.pngBomb(0, 0, 10)), "picture-broken");
    }

    @Test
    void whatUnfoldsToMoreThanWasPromisedIsNotReadOn() {
        byte[] bomb = PictureFiles.pngBomb(600, 400, 400 << 20);
        assertThat(bomb.length).isLessThan(1 << 20);

        assertThat(bomb).satisfies(file -> prepare(Kind.SCREENSHOT, file));
    }

    @Test
    void whatIsPackedBesideThePictureIsNeverUnpacked() throws Exception {
        var text = new ByteArrayOutputStream();
        text.writeBytes("bomb\0\0".getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(PictureFiles.deflated(400 << 20));

        Prepared picture = prepare(Kind.SCREENSHOT, PictureFiles.pngWith("zTXt", text.toByteArray()));

        assertColour(image(picture, Size.FULL), 0.25, 0.25, RED);
    }

    @Test
    void whatMovesIsRefused() {
        assertRefused(() -> prepare(Kind.ICON, PictureFiles.animatedPng()), "picture-moving");
        assertRefused(() -> prepare(Kind.SCREENSHOT, PictureFiles.animatedWebp()), "picture-moving");
        assertRefused(() -> prepare(Kind.SCREENSHOT, PictureFiles.gif()), "picture-gif");
    }

    @Test
    void aScriptDisguisedAsAPictureIsRefusedOrLost() throws Exception {
        String script = "/*=1;alert(document.cookie)//";
        byte[] gifAndScript = ("GIF89a" + script).getBytes(StandardCharsets.US_ASCII);
        assertRefused(() -> prepare(Kind.SCREENSHOT, gifAndScript), "picture-gif");

        for (byte[] disguised : new byte[][] {
            PictureFiles.joined(PictureFiles.png(600, 400), script),
            PictureFiles.joined(PictureFiles.jpeg(600, 400), script),
            PictureFiles.joined(PictureFiles.webp("lossy"), script),
            PictureFiles.pngWith("tEXt", script.getBytes(StandardCharsets.US_ASCII))
        }) {
            assertThat(prepare(Kind.SCREENSHOT, disguised).files().values())
                    .allSatisfy(file -> assertThat(text(file)).doesNotContain("alert"));
        }
    }

    @Test
    void aFileThatIsCutOffIsSaidToBeBroken() {
        assertRefused(
                () -> prepare(Kind.SCREENSHOT, PictureFiles.cutOff(PictureFiles.png(600, 400))), "picture-broken");
        assertRefused(
                () -> prepare(Kind.SCREENSHOT, PictureFiles.cutOff(PictureFiles.jpeg(600, 400))), "picture-broken");
        assertRefused(
                () -> prepare(Kind.SCREENSHOT, PictureFiles.cutOff(PictureFiles.webp("lossy"))), "picture-broken");
        assertRefused(
                () -> prepare(Kind.SCREENSHOT, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}), "picture-broken");
        assertRefused(
                () -> prepare(Kind.SCREENSHOT, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}),
                "picture-broken");
        assertRefused(() -> prepare(Kind.SCREENSHOT, "RIFF\0\0\0\0WEBP"), "picture-broken");
    }

    @Test
    void aPhotoInVeryManyPassesIsRefused() {
        assertRefused(() -> prepare(Kind.SCREENSHOT, PictureFiles.jpegInPasses(50)), "picture-too-costly");
    }

    @Test
    void whatIsTooSmallOrTooLongToBeSeenIsRefused() {
        assertRefused(() -> prepare(Kind.ICON, PictureFiles.png(32, 32)), "icon-too-small");
        assertRefused(() -> prepare(Kind.SCREENSHOT, PictureFiles.png(300, 300)), "screenshot-too-small");
        assertRefused(() -> prepare(Kind.SCREENSHOT, PictureFiles.png(600, 2500)), "picture-too-long");
    }

    @Test
    void noMoreAreWorkedOnThanFitIntoMemory() throws Exception {
        var gate = new SlowUpload(PictureFiles.png(600, 400));
        var narrow = new Preparation(settings(Map.of("ve.media.at-once", "1", "ve.media.patience", "0s")));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> narrow.prepare(Kind.SCREENSHOT, gate));
            assertThat(gate.reached.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(narrow.prepare(Kind.ICON, new ByteArrayInputStream(PictureFiles.png(200, 200)))
                            .files())
                    .as("a slow line takes nobody's place")
                    .hasSize(3);
            gate.open.countDown();
            assertThat(slow.get().files()).hasSize(2);
        }
    }

    private Prepared prepare(Kind kind, byte[] file) throws BadPicture {
        return preparation.prepare(kind, new ByteArrayInputStream(file));
    }

    private Prepared prepare(Kind kind, String file) throws BadPicture {
        return prepare(kind, file.getBytes(StandardCharsets.US_ASCII));
    }

    static MediaSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("ve.media", MediaSettings.class);
    }

    static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        BadPicture.class,
                        bad -> assertThat(bad.at(Kind.ICON).code()).isEqualTo(code));
    }

    private static BufferedImage image(Prepared picture, Size size) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.files().get(size)));
    }

    private static void assertColour(BufferedImage image, double x, double y, int expected) {
        int colour = image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight()));
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(colour >> shift & 0xff)
                    .as("colour %06x", colour & 0xffffff)
                    .isCloseTo(expected >> shift & 0xff, within(12));
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /** Comes only when the gate opens. */
    private static final class SlowUpload extends ByteArrayInputStream {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        SlowUpload(byte[] file) {
            super(file);
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            reached.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.read(buffer, offset, length);
        }
    }

    /** Looks like the start of a PNG and goes on for ever; knows how much was read of it. */
    private static final class Endless extends InputStream {

        private final AtomicLong read = new AtomicLong();
        private final long size;

        Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return read.incrementAndGet() > size ? -1 : 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            long left = size - read.get();
            int now = (int) Math.min(length, left);
            read.addAndGet(now);
            return left == 0 ? -1 : now;
        }
    }
}
