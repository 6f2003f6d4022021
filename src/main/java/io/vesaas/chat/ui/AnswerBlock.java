package io.vesaas.chat.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of an answer: prose in Markdown, or code cut out of its fence so that it can have a copy button. An open
 * fence is code to the end, as it is while the answer is being written.
 */
sealed interface AnswerBlock {

    record Prose(String markdown) implements AnswerBlock {}

    record Code(String language, String code) implements AnswerBlock {}

    /** Cuts a text at its fences (three or more backticks or tildes at the begin of a line). */
    static List<AnswerBlock> of(String text) {
        var blocks = new ArrayList<AnswerBlock>();
        var lines = new StringBuilder();
        String fence = "";
        String language = "";
        for (String line : text.split("(?<=\n)", -1)) {
            String mark = fenceOf(line);
            if (fence.isEmpty() && !mark.isEmpty()) {
                addProse(blocks, lines);
                fence = mark;
                language = line.strip().substring(mark.length()).strip();
            } else if (!fence.isEmpty() && closes(line, fence)) {
                blocks.add(new Code(language, withoutLastBreak(lines)));
                lines.setLength(0);
                fence = "";
            } else {
                lines.append(line);
            }
        }
        if (fence.isEmpty()) {
            addProse(blocks, lines);
        } else {
            blocks.add(new Code(language, withoutLastBreak(lines)));
        }
        return blocks;
    }

    private static String fenceOf(String line) {
        for (char mark : new char[] {'`', '~'}) {
            int length = 0;
            while (length < line.length() && line.charAt(length) == mark) {
                length++;
            }
            if (length >= 3 && (mark == '~' || line.indexOf('`', length) < 0)) {
                return line.substring(0, length);
            }
        }
        return "";
    }

    private static boolean closes(String line, String fence) {
        String mark = line.strip();
        return mark.startsWith(fence) && mark.chars().allMatch(c -> c == fence.charAt(0));
    }

    private static void addProse(List<AnswerBlock> blocks, StringBuilder lines) {
        if (!lines.toString().isBlank()) {
            blocks.add(new Prose(lines.toString()));
        }
        lines.setLength(0);
    }

    private static String withoutLastBreak(StringBuilder lines) {
        int length = lines.length();
        return length > 0 && lines.charAt(length - 1) == '\n' ? lines.substring(0, length - 1) : lines.toString();
    }
}
