package io.vesaas.runtime.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Decides which tool the demo model wants next, if any. */
final class DemoCalls {

    private final Model.Prompt request;
    private final DemoWish wish;
    private final DemoScripts.Script script;

    DemoCalls(Model.Prompt request, DemoWish wish, DemoScripts.Script script) {
        this.request = request;
        this.wish = wish;
        this.script = script;
    }

    Optional<Model.Call> next() {
        return (request.turns().getLast() instanceof Model.Turn.Result result ? after(result) : first())
                .map(this::call);
    }

    private Optional<Tool> after(Model.Turn.Result result) {
        DemoScripts.ToolScript done = script.tools().get(result.call().name());
        return done == null || DemoAnswer.isRefused(result) || DemoAnswer.isWaiting(result)
                ? Optional.empty()
                : find(tool -> tool.name().equals(done.then()));
    }

    private Optional<Tool> first() {
        if (wish.approval()) {
            return find(tool -> tool instanceof Tool.Served served && served.asks());
        }
        if (wish.question()) {
            return find(Tool.AskUser.class::isInstance);
        }
        if (wish.colleague()) {
            return find(Tool.Colleague.class::isInstance);
        }
        if (wish.tool()) {
            return find(Tool.Served.class::isInstance);
        }
        for (String name : script.tools().keySet()) {
            if (script.meant(name, wish)) {
                return find(tool -> tool.name().equals(name));
            }
        }
        return find(tool -> tool instanceof Tool.Served && script.meant(tool.name(), wish));
    }

    private Optional<Tool> find(Predicate<Tool> wanted) {
        return request.tools().stream().filter(wanted).findFirst();
    }

    private Model.Call call(Tool tool) {
        return new Model.Call("call_" + request.turns().size() + "_0", tool.name(), arguments(tool));
    }

    private ObjectNode arguments(Tool tool) {
        DemoScripts.ToolScript known = script.tools().get(tool.name());
        if (known != null && known.arguments().path(wish.german() ? "de" : "en") instanceof ObjectNode arguments) {
            return arguments.deepCopy();
        }
        return switch (tool) {
            case Tool.Served served -> served.example().deepCopy();
            case Tool.Colleague _ -> Json.object().put("request", wish.message());
            case Tool.AskUser _ ->
                wish.german()
                        ? question("Wie ausführlich soll es werden?", "kurz", "ausführlich")
                        : question("How detailed shall it be?", "short", "in detail");
        };
    }

    private static ObjectNode question(String question, String... choices) {
        ObjectNode arguments = Json.object();
        ObjectNode one = arguments.putArray("questions").addObject();
        List.of(choices).forEach(choice -> one.withArray("choices").add(choice));
        one.put("multiple", false).put("question", question);
        return arguments;
    }
}
