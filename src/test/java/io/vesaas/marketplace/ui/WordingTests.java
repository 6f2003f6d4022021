package io.vesaas.marketplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.marketplace.FirstText;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTests {

    @Test
    void findsEachWordAnywhereWhateverItsCase() {
        assertThat(matches("BANK receipts")).isTrue();
        assertThat(matches("  bank   bookkeeper ")).isTrue();
        assertThat(matches("bank contract")).isFalse();
    }

    @Test
    void findsEverythingWithoutWords() {
        assertThat(matches("")).isTrue();
        assertThat(matches("   ")).isTrue();
    }

    @Test
    void takesSignsForWhatTheyAre() {
        assertThat(matches(".*")).isFalse();
        assertThat(matches("'; drop table")).isFalse();
    }

    @Test
    void makesATitleOfAName() {
        assertThat(FirstText.title("support-specialist")).isEqualTo("Support Specialist");
        assertThat(FirstText.title("--a_b.c")).isEqualTo("A B C");
        assertThat(FirstText.title("")).isEmpty();
    }

    private static boolean matches(String query) {
        return Wording.matches(query, Stream.of("Bookkeeper", "Matches bank lines with receipts"));
    }
}
