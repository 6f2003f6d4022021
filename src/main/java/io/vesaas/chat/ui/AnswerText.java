package io.vesaas.chat.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.markdown.Markdown;
import io.vesaas.shared.ui.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** One text of an answer, which may still be growing: only what is new is sent to the browser. */
class AnswerText extends Div {

    private static final String STREAMING = "ve-streaming";

    private List<AnswerBlock> shown = List.of();
    private final List<Component> components = new ArrayList<>();

    AnswerText() {
        addClassName("ve-msg-text");
    }

    void show(String text, boolean growing) {
        List<AnswerBlock> blocks = AnswerBlock.of(text);
        for (int i = 0; i < blocks.size(); i++) {
            show(i, blocks.get(i));
        }
        while (components.size() > blocks.size()) {
            remove(components.removeLast());
        }
        shown = blocks;
        components.forEach(component -> component.removeClassName(STREAMING));
        if (growing && !components.isEmpty()) {
            components.getLast().addClassName(STREAMING);
        }
    }

    private void show(int index, AnswerBlock block) {
        AnswerBlock before = index < shown.size() ? shown.get(index) : null;
        if (block.equals(before)) {
            return;
        }
        if (before instanceof AnswerBlock.Prose(var old)
                && block instanceof AnswerBlock.Prose(var now)
                && now.startsWith(old)) {
            ((Markdown) components.get(index)).appendContent(now.substring(old.length()));
        } else if (before instanceof AnswerBlock.Code old
                && block instanceof AnswerBlock.Code now
                && old.language().equals(now.language())) {
            ((CodeBlock) components.get(index)).setCode(now.code());
        } else {
            put(index, create(block));
        }
    }

    private void put(int index, Component component) {
        if (index < components.size()) {
            replace(components.set(index, component), component);
        } else {
            components.add(component);
            add(component);
        }
    }

    private static Component create(AnswerBlock block) {
        return switch (block) {
            case AnswerBlock.Prose(var markdown) -> new Markdown(markdown);
            case AnswerBlock.Code(var language, var code) -> new CodeBlock(language, code);
        };
    }
}
