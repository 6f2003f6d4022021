package io.vesaas.chat.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import io.vesaas.chat.Conversation;
import io.vesaas.shared.ui.AiTag;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.VirtualEmployee;
import java.util.function.Supplier;

/** The head of a conversation: with whom, about what. */
class ThreadHead extends Div {

    private final Span subject = new Span();

    ThreadHead(Conversation conversation, VirtualEmployee ve, Runnable begin, Supplier<Component> others) {
        var name = new H1(ve.name());
        name.addClassName("ve-strong");
        var line = new Div(name, new AiTag());
        line.addClassName("ve-name");
        show(conversation);
        subject.addClassName("ve-caption");
        var title = new Div(line, subject);
        title.addClassName("ve-chat-title");
        var who = new Div(Face.of(ve.id(), ve.palette()), title);
        who.addClassName("ve-who");

        var history = icon(VeIcon.HISTORY, "chat.conversations");
        history.addClassName("ve-narrow-only");
        history.addClickListener(_ -> openOthers(others));
        var fresh = icon(VeIcon.PLUS, "chat.begin");
        fresh.addClickListener(_ -> begin.run());
        var actions = new Div(fresh, history);
        actions.addClassName("ve-actions");

        addClassName("ve-chat-head");
        add(who, actions);
    }

    /** Shows what the conversation is about as it is now. */
    final void show(Conversation conversation) {
        subject.setText(
                conversation.title().isEmpty() ? getTranslation("chat.new-conversation") : conversation.title());
    }

    private Button icon(VeIcon icon, String key) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private void openOthers(Supplier<Component> others) {
        var dialog = new Dialog(getTranslation("chat.conversations"));
        dialog.add(others.get());
        dialog.setWidth("min(480px, 100%)");
        dialog.open();
    }
}
