package io.vesaas.chat.ui;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.vesaas.chat.Chat;
import io.vesaas.chat.Conversation;
import io.vesaas.chat.ConversationId;
import io.vesaas.runs.Runs;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.Team;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import io.vesaas.usage.Usage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chat: conversations on the left, the open one in the middle, facts about it on the right. */
@Route("chat/:conversation?")
@RolesAllowed("MEMBER")
@NavigationItem(titleKey = "chat.title", icon = VeIcon.MESSAGE_SQUARE, order = 30)
class ChatView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String CONVERSATION = "conversation";

    /** The parameter with words that wait in the field, to be sent or changed by the member. */
    private static final String SAY = "say";

    private final Chat chat;
    private final Runs runs;
    private final Usage usage;
    private final Team team;
    private final LiveFeed feed;
    private String title = "";

    ChatView(Chat chat, Runs runs, Usage usage, Team team, LiveFeed feed) {
        this.chat = chat;
        this.runs = runs;
        this.usage = usage;
        this.team = team;
        this.feed = feed;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<String> wanted = event.getRouteParameters().get(CONVERSATION);
        List<Conversation> conversations = chat.findAll();
        if (wanted.isPresent()) {
            String say = event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter(SAY)
                    .orElse("");
            open(chat.get(ConversationId.parse(wanted.get())), conversations, say);
        } else if (conversations.isEmpty()) {
            showEmpty();
        } else {
            event.forwardTo(ChatView.class, of(conversations.getFirst().id()));
        }
    }

    static RouteParameters of(ConversationId conversation) {
        return new RouteParameters(CONVERSATION, conversation.toString());
    }

    private void open(Conversation conversation, List<Conversation> conversations, String say) {
        var panel = new ConversationPanel(conversations, colleagues(conversations), conversation);
        VirtualEmployee ve = team.get(conversation.ve());
        title = getTranslation("chat.page-title", ve.name());
        var facts = new ConversationFacts(ve);
        setClassName("ve-chat");
        var thread = new ChatThread(
                conversation,
                ve,
                new ChatServices(chat, runs, usage, feed),
                facts,
                () -> list(conversation),
                () -> refresh(panel, conversation));
        if (!say.isBlank()) {
            thread.suggest(say);
        }
        add(panel, thread, facts);
    }

    private ConversationList list(Conversation open) {
        List<Conversation> conversations = chat.findAll();
        return new ConversationList(conversations, colleagues(conversations), open.id());
    }

    private void refresh(ConversationPanel panel, Conversation open) {
        List<Conversation> conversations = chat.findAll();
        panel.show(conversations, colleagues(conversations), open);
    }

    private Map<VeId, VirtualEmployee> colleagues(List<Conversation> conversations) {
        List<VeId> ids = conversations.stream().map(Conversation::ve).distinct().toList();
        return team.find(ids).stream().collect(toMap(VirtualEmployee::id, identity()));
    }

    private void showEmpty() {
        title = getTranslation("chat.empty.page-title");
        setClassName("ve-page");
        add(EmptyState.withFaces(
                getTranslation("chat.empty.title"),
                getTranslation("chat.empty.text"),
                new Anchor("team", getTranslation("chat.empty.action"))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
