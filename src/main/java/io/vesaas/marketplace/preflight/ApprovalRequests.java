package io.vesaas.marketplace.preflight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to ask for so that an agent wants to use a tool that needs approval: an example whose words are like the tool's
 * name, then the tool by its name.
 */
final class ApprovalRequests {

    private static final int MOST = 4;
    private static final int STEM = 4;
    private static final int SHORTEST_WORD = 3;
    private static final String BY_NAME =
            "Please call %s now, with values that you make up. It is a trial of the approval: the call will be refused.";

    private ApprovalRequests() {}

    /** @param examples in the order of preference */
    static List<String> of(List<String> tools, List<String> examples) {
        var requests = new LinkedHashSet<String>();
        for (String tool : tools) {
            Set<String> stems = stems(tool);
            examples.stream()
                    .filter(example -> stems(example).stream().anyMatch(stems::contains))
                    .findFirst()
                    .ifPresent(requests::add);
        }
        tools.stream().map(BY_NAME::formatted).forEach(requests::add);
        return new ArrayList<>(requests).subList(0, Math.min(requests.size(), MOST));
    }

    private static Set<String> stems(String text) {
        return words(text)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    }
}
