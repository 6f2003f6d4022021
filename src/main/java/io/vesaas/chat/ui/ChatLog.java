package io.vesaas.chat.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.chat.Exchange;
import io.vesaas.runs.Run;
import io.vesaas.runs.RunId;
import io.vesaas.shared.ui.Times;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.usage.RunCost;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Everything said in a conversation. It follows the answers under way while it is on a page. */
class ChatLog extends Div {

    private final VirtualEmployee ve;
    private final ChatServices services;
    private final Consumer<String> askAgain;
    private final Consumer<Run> onChange;
    private final Span announcement = new Span();
    private final Set<UUID> shown = new HashSet<>();
    private final Map<RunId, AnswerView> live = new HashMap<>();
    private final Map<RunId, AnswerFollower> followers = new HashMap<>();
    private final Map<RunId, RunCost> costs = new HashMap<>();
    private String day = "";

    /**
     * @param askAgain sends the text of a message once more
     * @param onChange hears of each change of an answer
     */
    ChatLog(VirtualEmployee ve, ChatServices services, Consumer<String> askAgain, Consumer<Run> onChange) {
        this.ve = ve;
        this.services = services;
        this.askAgain = askAgain;
        this.onChange = onChange;
        announcement.addClassName("ve-unseen");
        announcement.getElement().setAttribute("role", "status");

        addClassName("ve-log");
        getElement().setAttribute("role", "log");
        getElement().setAttribute("aria-live", "off");
        getElement().setAttribute("aria-label", getTranslation("chat.log", ve.name()));
        add(announcement);
    }

    /** What each answer has cost. */
    Collection<RunCost> costs() {
        return costs.values();
    }

    /** Shows what is not shown yet; what is shown already stays as it is. */
    void show(List<Exchange> exchanges) {
        List<Exchange> fresh =
                exchanges.stream().filter(exchange -> shown.add(exchange.id())).toList();
        Map<UUID, RunCost> known = services.usage()
                .ofRuns(fresh.stream()
                        .map(exchange -> exchange.answer().id().value())
                        .toList());
        fresh.forEach(exchange -> {
            RunCost cost = known.get(exchange.answer().id().value());
            if (cost != null) {
                add(exchange, cost);
            }
        });
    }

    private void add(Exchange exchange, RunCost cost) {
        String sentOn = Times.here().day(exchange.sentAt());
        if (!sentOn.equals(day)) {
            day = sentOn;
            var heading = new Div(day);
            heading.addClassName("ve-day");
            add(heading);
        }
        Run run = exchange.answer();
        var answer = new AnswerView(ve, run, () -> askAgain.accept(exchange.text()));
        add(new RequestBubble(exchange.text(), exchange.sentAt()), answer);
        show(answer, run, cost);
        if (run.state().isLive()) {
            live.put(run.id(), answer);
            getUI().ifPresent(ui -> follow(ui, run.id(), answer));
        }
    }

    private void show(AnswerView answer, Run run, RunCost cost) {
        costs.put(run.id(), cost);
        answer.show(run, cost);
        onChange.accept(run);
    }

    private void follow(UI ui, RunId run, AnswerView answer) {
        followers.put(run, new AnswerFollower(ui, services, run, (now, cost) -> {
            show(answer, now, cost);
            if (!now.state().isLive() && live.remove(run) != null) {
                announcement.setText(getTranslation("chat.answered", ve.name()));
            }
        }));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Map.copyOf(live).forEach((run, answer) -> follow(event.getUI(), run, answer));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        followers.values().forEach(AnswerFollower::close);
        followers.clear();
    }
}
