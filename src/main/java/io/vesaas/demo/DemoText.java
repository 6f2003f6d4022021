package io.vesaas.demo;

import io.vesaas.marketplace.Isolation;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.Picture;
import io.vesaas.runtime.AgentRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** What stands in {@code demo/listings.yaml} about one agent. */
record DemoText(AgentRef agent, Map<String, Object> fields) {

    static List<DemoText> all() {
        try (InputStream file = new ClassPathResource("demo/listings.yaml").getInputStream()) {
            Map<String, Map<String, Object>> all = new Yaml().load(file);
            return all.entrySet().stream()
                    .map(entry -> new DemoText(ref(entry.getKey()), entry.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("failed to read the listings of the demo", e);
        }
    }

    String title() {
        return text("title");
    }

    /** With the skills that the agent brought along, and these pictures. */
    ListingText over(ListingText first, List<Picture> screenshots) {
        return new ListingText(
                title(),
                text("purpose"),
                text("description"),
                text("category"),
                texts("tags"),
                first.skills(),
                texts("languages"),
                first.icon(),
                screenshots,
                amount("input"),
                amount("output"),
                amount("month"),
                new Isolation(Isolation.Kind.valueOf(text("isolation")), text("statement")));
    }

    private static AgentRef ref(String key) {
        String[] parts = key.split("/");
        return new AgentRef(parts[0], parts[1]);
    }

    private BigDecimal amount(String field) {
        return new BigDecimal(text(field));
    }

    private String text(String field) {
        if (fields.get(field) instanceof String text) {
            return text.strip();
        }
        throw new IllegalStateException("the demo's listing of " + agent + " has no text " + field);
    }

    private List<String> texts(String field) {
        if (fields.get(field) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalStateException("the demo's listing of " + agent + " has no list " + field);
    }
}
