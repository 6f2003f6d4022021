package io.vesaas.marketplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangedLinesTests {

    @Test
    void onlyWhatDiffersIsShownWithALineAroundIt() {
        assertThat(ChangedLines.of("a\nb\nc\nd\ne\nf", "a\nb\nc\nX\nY\ne\nf"))
                .isEqualTo(new ChangedLines("…\nc\nd\ne\n…", "…\nc\nX\nY\ne\n…"));
    }

    @Test
    void aTextThatAppearsOrGoesIsShownWhole() {
        assertThat(ChangedLines.of("", "a\nb")).isEqualTo(new ChangedLines("", "a\nb"));
        assertThat(ChangedLines.of("a\nb", "")).isEqualTo(new ChangedLines("a\nb", ""));
    }

    @Test
    void aLineThatIsRepeatedIsNotCountedTwice() {
        assertThat(ChangedLines.of("a\na", "a\na\na").after()).contains("a");
    }
}
