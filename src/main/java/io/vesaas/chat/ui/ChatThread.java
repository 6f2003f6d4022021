package io.vesaas.chat.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.vesaas.chat.Chat;
import io.vesaas.chat.Conversation;
import io.vesaas.runs.Run;
import io.vesaas.runs.RunId;
import io.vesaas.runs.StopOutcome;
import io.vesaas.shared.Acting;
import io.vesaas.shared.LiveFeed.Subscription;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Toast;
import io.vesaas.team.VirtualEmployee;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** One conversation: its head, what was said, and the field to write in. */
class ChatThread extends Div {

    private final Conversation conversation;
    private final VirtualEmployee ve;
    private final ChatServices services;
    private final ConversationFacts facts;
    private final ThreadHead head;
    private final ChatLog log;
    private final Runnable onSent;
    private final Composer composer;
    private final Greeting greeting;
    private @Nullable RunId working;
    private @Nullable Subscription subscription;

    /**
     * @param others the list of conversations, for screens that have no room for it beside the thread
     * @param onSent hears when something was sent, here or on another page
     */
    ChatThread(
            Conversation conversation,
            VirtualEmployee ve,
            ChatServices services,
            ConversationFacts facts,
            Supplier<Component> others,
            Runnable onSent) {
        this.conversation = conversation;
        this.ve = ve;
        this.services = services;
        this.facts = facts;
        this.onSent = onSent;
        head = new ThreadHead(conversation, ve, this::begin, others);
        log = new ChatLog(ve, services, this::sendAgain, this::noteRun);
        greeting = new Greeting(ve);
        composer = new Composer(ve, this::send, this::stop);
        var scroll = new Div(log);
        scroll.addClassName("ve-log-scroll");
        scroll.getElement().setAttribute("tabindex", "0");

        addClassName("ve-thread");
        add(head, scroll, composer);

        log.add(greeting);
        refresh();
    }

    private void refresh() {
        log.show(services.chat().exchanges(conversation.id()));
        facts.show(log.costs());
        greeting.setVisible(log.costs().isEmpty());
    }

    /** Puts words into the field; nothing is sent. */
    void suggest(String text) {
        composer.suggest(text);
    }

    private void send(String text) {
        services.chat().send(conversation.id(), UUID.randomUUID(), text);
        noteSent();
    }

    private void noteSent() {
        refresh();
        head.show(services.chat().get(conversation.id()));
        onSent.run();
    }

    private void sendAgain(String text) {
        try {
            send(text);
        } catch (Problem problem) {
            Toast.warn(Problems.sentence(problem));
        }
    }

    private void begin() {
        var fresh = services.chat().begin(ve.id());
        getUI().ifPresent(ui -> ui.navigate(ChatView.class, ChatView.of(fresh)));
    }

    private void noteRun(Run run) {
        boolean live = run.state().isLive();
        if (live) {
            working = run.id();
        } else if (run.id().equals(working)) {
            working = null;
        }
        if (live || working == null) {
            composer.setWorking(live, run.stopWished());
        }
        facts.show(log.costs());
    }

    /** Asking the agent to stop goes over the network, so it happens beside the page. */
    private void stop() {
        RunId run = working;
        UI ui = UI.getCurrent();
        if (run != null) {
            Thread.startVirtualThread(new DelegatingSecurityContextRunnable(() -> stop(run, ui)));
        }
    }

    private void stop(RunId run, UI ui) {
        try {
            StopOutcome outcome = services.runs().stop(run);
            if (outcome == StopOutcome.CANNOT_BE_STOPPED) {
                ui.access(() -> Toast.warn(getTranslation("chat.cannot-be-stopped", ve.name())));
            }
        } catch (Problem problem) {
            ui.access(() -> Toast.warn(Problems.sentence(problem)));
        }
    }

    /** Another page of the same member may send in this conversation too. */
    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        subscription = services.feed()
                .subscribe(Chat.topic(Acting.customer(), conversation.id()), _ -> ui.access(this::noteSent));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }
}
