package io.vesaas.marketplace.ui;

import java.util.List;

/**
 * The lines of two texts in which they differ, with one line around them.
 *
 * @param before empty when something was only added
 * @param after empty when something was only taken away
 */
record ChangedLines(String before, String after) {

    private static final String ELLIPSIS = "…";
    private static final int AROUND = 1;

    static ChangedLines of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int shortest = Math.min(old.size(), now.size());
        int same = 0;
        while (same < shortest && old.get(same).equals(now.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < shortest - same
                && old.get(old.size() - 1 - sameAtEnd).equals(now.get(now.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        return new ChangedLines(cut(old, same, sameAtEnd), cut(now, same, sameAtEnd));
    }

    private static String cut(List<String> lines, int same, int sameAtEnd) {
        int from = Math.max(0, same - AROUND);
        int to = Math.min(lines.size(), lines.size() - sameAtEnd + AROUND);
        String text = String.join("\n", lines.subList(from, to));
        return (from > 0 ? ELLIPSIS + "\n" : "") + text + (to < lines.size() ? "\n" + ELLIPSIS : "");
    }
}
