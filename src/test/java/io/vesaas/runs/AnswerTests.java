package io.vesaas.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.runs.PartChange.Append;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class AnswerTests {

    private final Answer answer = new Answer(List.of(new RunPart.Text(0, 1, "Hello")));

    @Test
    void whatIsKnownDoesNothingAndAnOverlapAddsItsEnd() {
        assertThat(answer.apply(new Append(0, 1, 0, "Hel"))).isTrue();
        assertThat(answer.apply(new Append(0, 1, 3, "lo you"))).isTrue();
        assertThat(answer.apply(new Append(0, 0, 0, "an older revision"))).isTrue();

        assertThat(answer.parts()).containsExactly(new RunPart.Text(0, 1, "Hello you"));
    }

    @Test
    void aGapIsRefused() {
        assertThat(answer.apply(new Append(0, 1, 9, "late"))).isFalse();
        assertThat(answer.apply(new Append(2, 0, 0, "a part too far"))).isFalse();
        assertThat(answer.apply(new Append(0, 2, 4, "a revision without its begin")))
                .isFalse();

        assertThat(answer.parts()).containsExactly(new RunPart.Text(0, 1, "Hello"));
    }

    /** However chunks are cut, repeated and joined late: a text is whole and nothing stands in it twice. */
    @RepeatedTest(50)
    void aFollowerThatJoinsAnywhereEndsWithTheSameText() {
        var random = new Random();
        String text = "The quick brown fox jumps over the lazy dog. ".repeat(5);
        List<Append> chunks = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(9));
            chunks.add(new Append(0, 0, at, text.substring(at, end)));
            at = end;
        }
        int joined = random.nextInt(chunks.size());
        String stored = text.substring(0, chunks.get(joined).end());
        var follower = new Answer(List.of(new RunPart.Text(0, 0, stored)));
        List<Append> heard = new ArrayList<>(chunks.subList(random.nextInt(joined + 1), chunks.size()));
        heard.addAll(heard.size() / 2, Collections.nCopies(2, heard.get(heard.size() / 2)));

        heard.forEach(chunk -> assertThat(follower.apply(chunk)).isTrue());

        assertThat(follower.parts()).containsExactly(new RunPart.Text(0, 0, text));
    }
}
