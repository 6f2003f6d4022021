package io.vesaas.marketplace.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What of the world is shown and how, as it stands in the address of the page; what can't be read there is left out.
 *
 * @param words to search for; may be empty
 * @param namespace the only one shown; empty for all
 */
record AgentQuery(String words, String namespace, AgentFilter filter, Look look) {

    static final AgentQuery ALL = new AgentQuery("", "", AgentFilter.ALL, Look.TABLE);

    private static final int LONGEST = 100;
    private static final String WORDS = "q";
    private static final String NAMESPACE = "namespace";
    private static final String FILTER = "show";
    private static final String LOOK = "view";

    /** How the same agents are laid out. */
    enum Look {
        TABLE,
        CARDS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AgentQuery of(QueryParameters parameters) {
        return new AgentQuery(
                parameters
                        .getSingleParameter(WORDS)
                        .map(words -> words.strip()
                                .substring(0, Math.min(LONGEST, words.strip().length())))
                        .orElse(""),
                parameters.getSingleParameter(NAMESPACE).orElse(""),
                parameters
                        .getSingleParameter(FILTER)
                        .flatMap(word -> Arrays.stream(AgentFilter.values())
                                .filter(filter -> filter.word().equals(word))
                                .findFirst())
                        .orElse(AgentFilter.ALL),
                parameters
                                .getSingleParameter(LOOK)
                                .filter(Look.CARDS.word()::equals)
                                .isPresent()
                        ? Look.CARDS
                        : Look.TABLE);
    }

    /** What differs from {@link #ALL}. */
    QueryParameters parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, WORDS, words);
        put(parameters, NAMESPACE, namespace);
        put(parameters, FILTER, filter == AgentFilter.ALL ? "" : filter.word());
        put(parameters, LOOK, look == Look.TABLE ? "" : look.word());
        return new QueryParameters(parameters);
    }

    AgentQuery withWords(String other) {
        return new AgentQuery(other, namespace, filter, look);
    }

    AgentQuery withNamespace(String other) {
        return new AgentQuery(words, other, filter, look);
    }

    AgentQuery withFilter(AgentFilter other) {
        return new AgentQuery(words, namespace, other, look);
    }

    AgentQuery withLook(Look other) {
        return new AgentQuery(words, namespace, filter, other);
    }

    /** Whether words and namespace leave it; the filter is counted among what they leave. */
    boolean matches(AgentEntry entry) {
        return (namespace.isEmpty() || entry.ref().namespace().equals(namespace))
                && Wording.matches(words, entry.texts());
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, List.of(value));
        }
    }
}
