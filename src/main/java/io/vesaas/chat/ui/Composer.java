package io.vesaas.chat.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.messages.MessageInput;
import com.vaadin.flow.component.messages.MessageInputI18n;
import com.vaadin.flow.component.messages.MessageInputVariant;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.team.VirtualEmployee.State;
import java.util.function.Consumer;

/** Where the member writes, and while an answer comes, where it is stopped. */
class Composer extends Div {

    private final MessageInput input = new MessageInput();
    private final Button stop = new Button(VeIcon.SQUARE.create());
    private final Div working = new Div();

    /**
     * @param send takes the text; when it throws a {@link Problem}, the text stays in the field
     * @param stopping asks the answer under way to stop
     */
    Composer(VirtualEmployee ve, Consumer<String> send, Runnable stopping) {
        var writing = new Span(getTranslation("chat.is-writing", ve.name()));
        var state = new Span(VeIcon.LOADER_CIRCLE.create(), writing);
        state.addClassNames("ve-fact", "ve-turning");
        stop.setText(getTranslation("chat.stop"));
        stop.addClickListener(_ -> stopping.run());
        working.add(state, stop);
        working.addClassName("ve-composer-state");
        working.setVisible(false);

        input.addThemeVariants(MessageInputVariant.AURA_ICON_BUTTON);
        input.setI18n(new MessageInputI18n()
                .setMessage(getTranslation("chat.message-to", ve.name()))
                .setSend(getTranslation("chat.send")));
        input.setWidthFull();
        input.setEnabled(ve.state() == State.ACTIVE);

        var disclosure = new Span(
                getTranslation(ve.state() == State.ACTIVE ? "chat.disclosure" : "chat.not-at-work", ve.name()));
        disclosure.addClassName("ve-caption");
        var foot = new Div(disclosure);
        foot.addClassName("ve-composer-foot");

        addClassName("ve-composer");
        add(working, input, foot);

        input.addSubmitListener(submit -> send(submit.getValue(), send));
    }

    private void send(String text, Consumer<String> send) {
        try {
            send.accept(text);
        } catch (Problem problem) {
            Toast.warn(Problems.sentence(problem));
            suggest(text);
        }
    }

    /** Puts words into the field; nothing is sent. */
    void suggest(String text) {
        input.getElement().setProperty("value", text);
    }

    /** While an answer comes, nothing can be sent: one turn at a time. */
    void setWorking(boolean isWorking, boolean stopWished) {
        working.setVisible(isWorking);
        stop.setEnabled(!stopWished);
        stop.setText(getTranslation(stopWished ? "chat.stopping" : "chat.stop"));
        if (isWorking) {
            input.addClassName("ve-waiting");
        } else {
            input.removeClassName("ve-waiting");
        }
    }
}
