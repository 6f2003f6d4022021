package io.vesaas.marketplace.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vesaas.PlatformTest;
import io.vesaas.Visitor;
import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.Media.Kind;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.MediaId.Size;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class MediaTests {

    @LocalServerPort
    int port;

    @Autowired
    Media media;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasAddedIsSeenByVisitorsAndMayBeKeptForEver() {
        MediaId picture = add(Kind.SCREENSHOT, PictureFiles.newPng(800, 500));

        var answer = get(picture.url(Size.FULL));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "pragma", "expires");
        assertThat(get(picture.url(Size.THUMBNAIL)).statusCode()).isEqualTo(200);
    }

    @Test
    void anIconIsServedAsPngInEachOfItsSizes() {
        MediaId icon = add(Kind.ICON, PictureFiles.svg("<path d='M0 0h60v%dz'/>".formatted(System.nanoTime() % 90)));

        assertThat(List.of(Size.ICON_48, Size.ICON_96, Size.ICON_192))
                .allSatisfy(size ->
                        assertThat(header(get(icon.url(size)), "Content-Type")).isEqualTo("image/png"));
    }

    @Test
    void whoHasAPictureAlreadyIsToldSo() {
        MediaId picture = add(Kind.SCREENSHOT, PictureFiles.newPng(800, 500));
        String tag = header(get(picture.url(Size.FULL)), "ETag");

        var same = new Visitor(port).withHeader("If-None-Match", tag).get(picture.url(Size.FULL));
        var otherSize = new Visitor(port).withHeader("If-None-Match", tag).get(picture.url(Size.THUMBNAIL));

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(header(same, "Cache-Control")).contains("immutable");
        assertThat(otherSize.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsSaidInPlainWordsAndNotKept() {
        MediaId picture = add(Kind.SCREENSHOT, PictureFiles.newPng(800, 500));

        assertThat(List.of(
                        "/media/" + "0".repeat(64) + "/480.jpg",
                        picture.url(Size.ICON_48),
                        "/media/" + picture + "/481.jpg",
                        "/media/" + picture.hash().toUpperCase() + "/480.jpg",
                        "/media/none/480.jpg",
                        "/media/' or 1=1 --/480.jpg".replace(" ", "%20")))
                .allSatisfy(path -> {
                    var answer = get(path);
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertThat(answer.body()).isEqualTo("There is no such picture.");
                    assertThat(header(answer, "Content-Type")).startsWith("text/plain");
                    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
                });
    }

    @Test
    void theSamePictureIsKeptOnce() {
        byte[] file = PictureFiles.newPng(800, 500);

        MediaId first = add(Kind.SCREENSHOT, file);
        MediaId again = add(Kind.SCREENSHOT, file);

        assertThat(again).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from media_content join media using (place) where hash = :hash")
                        .param("hash", first.hash())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aFileThatCantBeTakenIsRefusedAtItsField() {
        assertThatThrownBy(() -> add(Kind.ICON, new byte[0])).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.field()).isEqualTo("icon");
            assertThat(invalid.code()).isEqualTo("picture-empty");
        });
        assertThatThrownBy(() -> add(Kind.SCREENSHOT, PictureFiles.gif()))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("screenshot"));
    }

    @Test
    void aPictureThatIsGoneCantBeUsed() {
        MediaId there = add(Kind.SCREENSHOT, PictureFiles.newPng(800, 500));
        var gone = new MediaId("0".repeat(64));

        Acting.as("test", new Scope.Platform("test"), () -> {
            media.keep(Kind.SCREENSHOT, List.of(there, there));
            media.keep(Kind.SCREENSHOT, List.of());
            assertThatThrownBy(() -> media.keep(Kind.SCREENSHOT, List.of(there, gone)))
                    .isInstanceOfSatisfying(
                            Invalid.class, invalid -> assertThat(invalid.code()).isEqualTo("picture-gone"));
            assertThatThrownBy(() -> media.keep(Kind.ICON, List.of(there))).isInstanceOf(Invalid.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "../../etc/passwd", "0123"})
    void anIdThatCantBeReadDoesNotExist(String text) {
        assertThatThrownBy(() -> MediaId.parse(text)).isInstanceOf(NotFound.class);
    }

    private MediaId add(Kind kind, byte[] file) {
        return Acting.as("test", new Scope.Platform("test"), () -> media.add(kind, new ByteArrayInputStream(file)));
    }

    private HttpResponse<String> get(String path) {
        return new Visitor(port).get(path);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join("; ", answer.headers().allValues(name));
    }
}
