package io.vesaas.chat.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.chat.ui.AnswerBlock.Code;
import io.vesaas.chat.ui.AnswerBlock.Prose;
import org.junit.jupiter.api.Test;

class AnswerBlockTests {

    @Test
    void codeIsCutOutOfItsFence() {
        assertThat(AnswerBlock.of("Look:\n\n```sql\nselect 1;\n```\nDone."))
                .containsExactly(new Prose("Look:\n\n"), new Code("sql", "select 1;"), new Prose("Done."));
    }

    @Test
    void anOpenFenceIsCodeToTheEnd() {
        assertThat(AnswerBlock.of("```\nlet a = 1")).containsExactly(new Code("", "let a = 1"));
        assertThat(AnswerBlock.of("~~~py\n")).containsExactly(new Code("py", ""));
    }

    @Test
    void aLongerFenceHoldsAShorterOne() {
        assertThat(AnswerBlock.of("````md\n```\nx\n```\n````\n")).containsExactly(new Code("md", "```\nx\n```"));
    }

    @Test
    void backticksInALineAreNoFence() {
        assertThat(AnswerBlock.of("Use ```x``` here")).containsExactly(new Prose("Use ```x``` here"));
        assertThat(AnswerBlock.of("```x``` begins a line")).containsExactly(new Prose("```x``` begins a line"));
    }

    @Test
    void nothingIsNoBlock() {
        assertThat(AnswerBlock.of("")).isEmpty();
        assertThat(AnswerBlock.of("\n\n")).isEmpty();
    }
}
