package io.vesaas.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceDrawingTests {

    @ParameterizedTest
    @ValueSource(strings = {"nora", "faye", "theo", "esme", "vera", "juno", "ines", "bruno", "yuna", "signe"})
    void drawsTheFacesOfTheDesignFromTheirSeeds(String seed) throws IOException {
        try (var drawn = getClass().getResourceAsStream("/faces/face-" + seed + ".svg")) {
            assertThat(FaceDrawing.of(seed).svg())
                    .isEqualTo(new String(drawn.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void ignoresTheCaseOfTheSeed() {
        assertThat(FaceDrawing.of("Mira")).isEqualTo(FaceDrawing.of("mIRA"));
    }

    @Test
    void keepsEverythingButTheColoursInAnotherPalette() {
        FaceDrawing face = FaceDrawing.of("mira");
        FaceDrawing other = face.inPalette((face.palette() + 1) % 10);

        assertThat(other.head()).isEqualTo(face.head());
        assertThat(other.hair()).isEqualTo(face.hair());
        assertThat(other.svg()).isNotEqualTo(face.svg());
    }

    @Test
    void givesGlassesDotEyesAndUsesEveryPart() {
        Set<String> parts = new HashSet<>();
        IntStream.range(0, 500).mapToObj(seed -> FaceDrawing.of("seed " + seed)).forEach(face -> {
            if (face.extra() == 0) {
                assertThat(face.eyes()).isZero();
            }
            parts.add("palette " + face.palette());
            parts.add("hair " + face.hair());
            parts.add("turn " + face.turn());
        });

        assertThat(parts).hasSize(10 + 6 + 3);
    }
}
