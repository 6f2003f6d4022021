package io.vesaas.browser;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A long text with everything that is easily lost or doubled on the way. */
final class Words {

    private Words() {}

    static String about(int paragraphs) {
        return IntStream.rangeClosed(1, paragraphs)
                .mapToObj(Words::paragraph)
                .collect(Collectors.joining("\n\n", "", "\n\nThe end. 🏁"));
    }

    private static String paragraph(int number) {
        return "## Paragraph " + number + "\n\n"
                + "Größe, naïveté, 数字 and 👩🏽‍💻 travel " + "again and ".repeat(number % 3) + "again, "
                + "**bold " + number + "**, _soft_ and `x < y && y > z`; <b>not markup</b> &amp; no entity.\n\n"
                + "- one of " + number + "\n- two of " + number + "\n\n"
                + "| n | n² |\n|---|---|\n| " + number + " | " + number * number + " |";
    }
}
