package io.vesaas.runtime.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Puts the answer of the demo model together, in English or German. */
final class DemoAnswer {

    private static final int SECTIONS_WHEN_LONG = 12;
    private static final int QUOTED = 60;

    private final Model.Prompt request;
    private final DemoWish wish;
    private final DemoScripts.Script script;
    private final boolean german;

    DemoAnswer(Model.Prompt request, DemoWish wish, DemoScripts.Script script) {
        this.request = request;
        this.wish = wish;
        this.script = script;
        this.german = wish.german();
    }

    String text() {
        if (request.turns().getLast() instanceof Model.Turn.Result result) {
            return afterTool(result);
        }
        String body = wish.isLong()
                ? longText()
                : script.about(wish).map(text -> text.in(german)).orElseGet(this::general);
        return opening() + "\n\n" + body
                + (wish.tool() && request.tools().stream().noneMatch(Tool.Served.class::isInstance)
                        ? "\n\n" + noTools()
                        : "");
    }

    private String opening() {
        List<String> before = request.turns().stream()
                .filter(Model.Turn.User.class::isInstance)
                .map(turn -> ((Model.Turn.User) turn).text())
                .toList();
        if (before.size() < 2) {
            return in(
                    "**Demo model** here, speaking for the %s: no language model is connected, so this answer is scripted.",
                    "Hier spricht das **Demo-Modell** für: %s. Es ist kein Sprachmodell verbunden, diese Antwort steht im Drehbuch.",
                    title());
        }
        return in(
                "**Demo model** again. I remember that you asked “%s” before.",
                "Wieder das **Demo-Modell**. Ich weiß noch, dass du vorher „%s“ gefragt hast.",
                quoted(before.get(before.size() - 2)));
    }

    private String general() {
        String skills = skills().stream().map(skill -> "- " + skill).collect(Collectors.joining("\n"));
        String example = request.agent()
                .skills()
                .valueStream()
                .flatMap(skill -> skill.path("examples").valueStream())
                .map(one -> one.asString(""))
                .findFirst()
                .orElse(in("What can you do?", "Was kannst du?"));
        return in(
                """
                You wrote “%s”. With a real model I would work on it like this:

                1. make sure that I understood what you need, and by when
                2. gather what is known, and say what is missing
                3. hand you a result that you can use as it is

                %s What I am hired for:

                %s

                Ask me, for example:

                ```text
                %s
                ```
                """,
                """
                Du schreibst „%s“. Mit einem echten Modell ginge ich so vor:

                1. klären, was genau gebraucht wird und bis wann
                2. zusammentragen, was bekannt ist, und sagen, was fehlt
                3. ein Ergebnis liefern, das sich so verwenden lässt

                %s Dafür bin ich angestellt:

                %s

                Frag mich zum Beispiel:

                ```text
                %s
                ```
                """,
                quoted(wish.message()),
                request.agent().description(),
                skills.isEmpty() ? "- " + request.agent().description() : skills,
                example);
    }

    private String longText() {
        List<String> skills = skills();
        return IntStream.rangeClosed(1, SECTIONS_WHEN_LONG)
                .mapToObj(number -> in(
                        """
                        ### %d. %s

                        This is part %d of %d of a long answer, so that you can scroll, reload the page or open it in a
                        second tab while it is written. Nothing gets lost and nothing appears twice: the run belongs to
                        the server, the page only follows it.

                        - the text arrives piece by piece
                        - **stop** ends it where the runtime of the agent can be stopped
                        - what was used is counted when the answer is complete
                        """,
                        """
                        ### %d. %s

                        Das ist Teil %d von %d einer langen Antwort, damit du scrollen, die Seite neu laden oder sie in
                        einem zweiten Tab öffnen kannst, während sie entsteht. Nichts geht verloren, nichts erscheint
                        doppelt: Der Lauf gehört dem Server, die Seite folgt ihm nur.

                        - der Text kommt Stück für Stück
                        - **Stopp** beendet ihn, wenn die Laufzeit des Agenten das kann
                        - gezählt wird der Verbrauch, wenn die Antwort vollständig ist
                        """,
                        number,
                        skills.isEmpty() ? title() : skills.get((number - 1) % skills.size()),
                        number,
                        SECTIONS_WHEN_LONG))
                .collect(Collectors.joining("\n"));
    }

    private String afterTool(Model.Turn.Result result) {
        if (isWaiting(result)) {
            return in(
                    "**Demo model** here. Nothing was done: `%s` still waits for a decision.",
                    "Hier das **Demo-Modell**. Es ist nichts geschehen: `%s` wartet noch auf eine Entscheidung.",
                    result.call().name());
        }
        DemoScripts.ToolScript known = script.tools().get(result.call().name());
        if (isRefused(result)) {
            return in(
                            "**Demo model** here. You said no, so nothing was done.",
                            "Hier das **Demo-Modell**. Du hast abgelehnt, also ist nichts geschehen.")
                    + "\n\n" + (known == null ? "" : known.rejected().in(german));
        }
        String told = known == null ? "" : known.after(answered()).in(german);
        if (told.isEmpty()) {
            told = script.about(wish)
                    .map(text -> text.in(german))
                    .orElseGet(() -> in("That is what I have to go on.", "Damit kann ich weiterarbeiten."));
        }
        return source(result) + "\n\n" + told.replace("${answer}", answered());
    }

    private String source(Model.Turn.Result result) {
        Tool tool = request.tools().stream()
                .filter(one -> one.name().equals(result.call().name()))
                .findFirst()
                .orElse(null);
        return switch (tool) {
            case Tool.AskUser _ ->
                in(
                        "**Demo model** again. You chose **%s**.",
                        "Wieder das **Demo-Modell**. Gewählt ist **%s**.", answered());
            case Tool.Colleague _ ->
                in(
                        "**Demo model** here. I asked `%s`, who wrote:\n\n%s",
                        "Hier das **Demo-Modell**. Ich habe `%s` gefragt und diese Antwort bekommen:\n\n%s",
                        result.call().name(),
                        result.output().indent(0).replaceAll("(?m)^", "> ").stripTrailing());
            case null, default ->
                in(
                        "**Demo model** here. I used the tool `%s`, and it answered:\n\n```json\n%s\n```",
                        "Hier das **Demo-Modell**. Ich habe das Werkzeug `%s` benutzt, es antwortet:\n\n```json\n%s\n```",
                        result.call().name(),
                        result.output());
        };
    }

    /** What a person answered last in this conversation. */
    private String answered() {
        return request.turns().reversed().stream()
                .filter(Model.Turn.Result.class::isInstance)
                .map(Model.Turn.Result.class::cast)
                .filter(result -> result.call().name().equals(Tool.AskUser.NAME)
                        && result.output().startsWith("["))
                .findFirst()
                .map(result -> Json.MAPPER
                        .readTree(result.output())
                        .valueStream()
                        .flatMap(one -> one.path("answer").valueStream())
                        .map(answer -> answer.asString(""))
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> in("nothing", "nichts"));
    }

    static boolean isRefused(Model.Turn.Result result) {
        return result.output().startsWith("Tool call was rejected")
                || result.output().contains("call is rejected");
    }

    static boolean isWaiting(Model.Turn.Result result) {
        return result.output().contains("\"status\":\"confirmation_requested\"")
                || result.output().contains("\"status\":\"pending\"");
    }

    private String noTools() {
        return in("_I have no tools that I could use._", "_Ich habe keine Werkzeuge, die ich benutzen könnte._");
    }

    private List<String> skills() {
        return request.agent()
                .skills()
                .valueStream()
                .map(skill -> "**%s**: %s".formatted(text(skill, "name"), text(skill, "description")))
                .toList();
    }

    /** {@code support-specialist} becomes Support Specialist. */
    private String title() {
        return Arrays.stream(request.agent().ref().name().split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= QUOTED ? line : line.substring(0, line.offsetByCodePoints(0, QUOTED / 2)) + "…";
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }

    private String in(String english, String germanText, Object... values) {
        return (german ? germanText : english).formatted(values).stripTrailing();
    }
}
