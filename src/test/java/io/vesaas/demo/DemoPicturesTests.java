package io.vesaas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.PlatformTest;
import io.vesaas.Visitor;
import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId.Size;
import io.vesaas.marketplace.Picture;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@PlatformTest
class DemoPicturesTests {

    @LocalServerPort
    int port;

    @Autowired
    Media media;

    @Test
    void everyPictureIsOfAnAgentThatTheWorldHas() {
        assertThat(DemoPictures.entries().keySet())
                .allSatisfy(agent -> assertThat(getClass().getResource("/k8s/agents/" + agent + ".yaml"))
                        .as(agent)
                        .isNotNull());
    }

    @Test
    void everyFileIsNamedOnceAndHasItsWords() throws Exception {
        var entries =
                DemoPictures.entries().values().stream().flatMap(List::stream).toList();

        assertThat(entries).extracting(entry -> entry.get("file")).containsExactlyInAnyOrder(files());
        assertThat(entries).allSatisfy(entry -> assertThat(entry.get("caption")).hasSizeBetween(5, 60));
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.get("alternative")).hasSizeBetween(30, 300));
    }

    @Test
    void theyAreTakenLikeEveryOtherPicture() {
        List<Picture> pictures =
                Acting.as("demo", new Scope.Platform("test"), () -> new DemoPictures(media).of("support-specialist"));

        assertThat(pictures).extracting(Picture::caption).first().isEqualTo("Asks before it refunds");
        assertThat(new Visitor(port)
                        .get(pictures.getFirst().media().url(Size.FULL))
                        .statusCode())
                .isEqualTo(200);
        assertThat(new DemoPictures(media).of("nobody")).isEmpty();
    }

    private static String[] files() throws Exception {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/media/*.png");
        return Arrays.stream(files).map(Resource::getFilename).toArray(String[]::new);
    }
}
