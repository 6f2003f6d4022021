package io.vesaas.chat.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.runs.RunPart;
import io.vesaas.shared.ui.CodeBlock;
import io.vesaas.shared.ui.VeIcon;

/** A tool the virtual employee used: its name at a glance, what went in and came out on demand. */
class ToolUse extends Details {

    private final Span words = new Span();
    private final Span name = new Span();
    private final Div content = new Div();

    ToolUse() {
        words.addClassName("ve-strong");
        name.addClassNames("ve-mono", "ve-soft", "ve-ellipsis");
        var summary = new Div(VeIcon.WRENCH.create(), words, name);
        summary.addClassName("ve-tool-sum");
        content.addClassName("ve-stack-2");

        addClassName("ve-tool");
        setSummary(summary);
        add(content);
    }

    void show(RunPart.Tool tool) {
        words.setText(getTranslation(stateKey(tool)));
        name.setText(tool.name());
        content.removeAll();
        content.add(new CodeBlock(getTranslation("chat.tool.input"), tool.arguments()));
        String output = tool.output();
        if (output != null) {
            content.add(new CodeBlock(getTranslation("chat.tool.output"), output));
        }
    }

    private static String stateKey(RunPart.Tool tool) {
        if (tool.output() == null) {
            return "chat.tool.using";
        }
        return tool.failed() ? "chat.tool.failed" : "chat.tool.used";
    }
}
