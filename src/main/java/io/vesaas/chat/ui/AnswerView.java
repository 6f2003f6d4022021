package io.vesaas.chat.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.runs.Run;
import io.vesaas.runs.RunPart;
import io.vesaas.runs.RunState;
import io.vesaas.shared.ui.AiTag;
import io.vesaas.shared.ui.CopyButton;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.Numbers;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.usage.RunCost;
import java.util.ArrayList;
import java.util.List;

/** An answer of a virtual employee: what it says and does, how it ended, and what it cost. */
class AnswerView extends Div {

    private final Div parts = new Div();
    private final Div ending = new Div();
    private final Div foot = new Div();
    private final List<Component> shown = new ArrayList<>();
    private final Runnable retry;
    private String text = "";

    /** @param retry asks the same again */
    AnswerView(VirtualEmployee ve, Run run, Runnable retry) {
        this.retry = retry;
        var name = new Span(ve.name());
        name.addClassName("ve-strong");
        var time = new Span(Times.here().time(run.queuedAt()));
        time.addClassNames("ve-soft", "ve-small");
        var head = new Div(name, new AiTag(), time);
        head.addClassName("ve-msg-head");
        parts.addClassName("ve-msg-body");
        foot.addClassName("ve-msg-foot");
        var body = new Div(head, parts, ending, foot);
        body.addClassName("ve-msg-body");

        addClassName("ve-msg");
        add(Face.of(ve.id(), ve.palette()), body);
    }

    void show(Run run, RunCost cost) {
        text = run.text();
        boolean live = run.state().isLive();
        for (RunPart part : run.parts()) {
            show(part, live && part.number() == run.parts().size() - 1);
        }
        while (shown.size() > run.parts().size()) {
            parts.remove(shown.removeLast());
        }
        showEnding(run);
        foot.removeAll();
        if (!live) {
            foot.add(receipt(cost), new CopyButton(() -> text));
        }
    }

    private void show(RunPart part, boolean growing) {
        switch (part) {
            case RunPart.Text said ->
                at(said.number(), AnswerText.class, new AnswerText()).show(said.text(), growing);
            case RunPart.Tool tool ->
                at(tool.number(), ToolUse.class, new ToolUse()).show(tool);
        }
    }

    private <T extends Component> T at(int number, Class<T> kind, T fresh) {
        if (number < shown.size() && kind.isInstance(shown.get(number))) {
            return kind.cast(shown.get(number));
        }
        if (number < shown.size()) {
            parts.replace(shown.set(number, fresh), fresh);
        } else {
            shown.add(fresh);
            parts.add(fresh);
        }
        return fresh;
    }

    private void showEnding(Run run) {
        ending.removeAll();
        ending.setVisible(!run.state().isLive() && run.state() != RunState.COMPLETED);
        if (!ending.isVisible()) {
            return;
        }
        boolean cancelled = run.state() == RunState.CANCELLED;
        var words = new Span(getTranslation(cancelled ? "chat.stopped" : "problem." + run.failureCode()));
        words.addClassName("ve-grow");
        var icon = (cancelled ? VeIcon.CIRCLE_SLASH : VeIcon.TRIANGLE_ALERT).create();
        var again = new Button(getTranslation("chat.ask-again"), VeIcon.ROTATE_CCW.create(), _ -> retry.run());
        ending.setClassName("ve-notice");
        ending.addClassName((cancelled ? Tone.NEUTRAL : Tone.WARN).cssClass());
        ending.add(icon, words, again);
    }

    private Component receipt(RunCost cost) {
        var words = new Span(receiptWords(cost));
        var receipt = new Span(VeIcon.RECEIPT.create(), words);
        receipt.addClassName("ve-receipt");
        return receipt;
    }

    private String receiptWords(RunCost cost) {
        if (cost.calls() == 0) {
            return getTranslation("chat.receipt.not-reported");
        }
        Numbers numbers = Numbers.here();
        return getTranslation(
                cost.unreported() > 0 ? "chat.receipt.partly" : "chat.receipt",
                numbers.tokens(cost.tokens()),
                numbers.cost(cost.cost()));
    }
}
