package io.vesaas.marketplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Wording.title("support-specialist")).isEqualTo("Support Specialist");
        assertThat(Wording.title("--a_b.c")).isEqualTo("A B C");
        assertThat(Wording.title("")).isEmpty();
    }

    private static boolean matches(String query) {
        return Wording.matches(query, Stream.of("Bookkeeper", "Matches bank lines with receipts"));
    }
}
