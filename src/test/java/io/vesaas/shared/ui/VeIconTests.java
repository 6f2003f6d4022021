package io.vesaas.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VeIconTests {

    @Test
    void spriteHoldsExactlyTheNamesInUse() throws IOException {
        try (var sprite = getClass().getResourceAsStream("/META-INF/resources/" + VeIcon.SPRITE)) {
            String svg = new String(sprite.readAllBytes(), StandardCharsets.UTF_8);
            List<String> symbols = Pattern.compile("<symbol id=\"([^\"]+)\"")
                    .matcher(svg)
                    .results()
                    .map(result -> result.group(1))
                    .toList();

            assertThat(symbols)
                    .as("build the sprite again: src/main/frontend/icons/README.md")
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(VeIcon.values()).map(VeIcon::symbol).toList());
        }
    }
}
