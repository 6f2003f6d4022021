package io.vesaas.marketplace;

import io.vesaas.runtime.Agent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a draft begins with: what the cluster says of its agent. */
public final class FirstText {

    private FirstText() {}

    static ListingText of(Agent agent) {
        return new ListingText(
                cut(title(agent.ref().name()), TextCheck.TITLE),
                cut(agent.description().lines().findFirst().orElse(""), TextCheck.PURPOSE),
                "",
                null,
                tags(agent),
                skills(agent),
                List.of(),
                null,
                List.of(),
                null,
                null,
                BigDecimal.ZERO,
                null);
    }

    /** What the agent says it can do, as a listing takes it over. */
    public static List<Skill> skills(Agent agent) {
        return agent.skills().stream()
                .limit(TextCheck.SKILLS)
                .map(FirstText::skill)
                .toList();
    }

    private static List<String> tags(Agent agent) {
        return agent.skills().stream()
                .flatMap(skill -> skill.tags().stream())
                .map(tag -> plain(tag).strip())
                .filter(tag -> !tag.isBlank() && tag.length() <= TextCheck.TAG)
                .distinct()
                .limit(TextCheck.TAGS)
                .toList();
    }

    private static Skill skill(Agent.Skill skill) {
        return new Skill(
                cut(skill.name(), TextCheck.SKILL),
                cut(skill.description(), TextCheck.SKILL_TEXT),
                skill.examples().stream()
                        .limit(TextCheck.EXAMPLES)
                        .map(example -> cut(example, TextCheck.SKILL_TEXT))
                        .toList());
    }

    /** A title from the name of a resource: {@code support-specialist} becomes {@code Support Specialist}. */
    public static String title(String name) {
        return Arrays.stream(name.split("[-_.]"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String cut(String text, int longest) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, longest) - 1)) + "…";
    }

    private static String plain(String text) {
        return text.replaceAll("[<>\\p{Cntrl}]", "");
    }
}
