package io.vesaas.chat.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.vesaas.chat.Conversation;
import io.vesaas.chat.ConversationId;
import io.vesaas.shared.ui.Face;
import io.vesaas.shared.ui.Times;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The member's conversations, the last used first, under the days they were used. */
class ConversationList extends Div {

    ConversationList(List<Conversation> conversations, Map<VeId, VirtualEmployee> team, @Nullable ConversationId open) {
        addClassName("ve-conv-list");
        getElement().setAttribute("role", "navigation");
        getElement().setAttribute("aria-label", getTranslation("chat.conversations"));
        String group = "";
        for (Conversation conversation : conversations) {
            VirtualEmployee ve = team.get(conversation.ve());
            if (ve == null) {
                continue;
            }
            String day = groupOf(conversation);
            if (!day.equals(group)) {
                var heading = new Span(day);
                heading.addClassName("ve-overline");
                add(heading);
                group = day;
            }
            add(entry(conversation, ve, conversation.id().equals(open)));
        }
    }

    private String groupOf(Conversation conversation) {
        String day = Times.here().day(conversation.lastAt());
        return day.equals(getTranslation("shared.time.today")) ? day : getTranslation("chat.earlier");
    }

    private Component entry(Conversation conversation, VirtualEmployee ve, boolean open) {
        var title = new Span(
                conversation.title().isEmpty() ? getTranslation("chat.new-conversation") : conversation.title());
        title.addClassNames("ve-strong", "ve-ellipsis");
        var time = new Span(Times.here().when(conversation.lastAt()));
        time.addClassName("ve-caption");
        var first = new Div(title, time);
        first.addClassName("ve-between");
        var who = new Span(ve.name() + " · " + ve.title());
        who.addClassNames("ve-caption", "ve-ellipsis");
        var words = new Div(first, who);
        words.addClassNames("ve-grow", "ve-stack-0");

        var link = new RouterLink();
        link.setRoute(
                ChatView.class,
                new RouteParameters(ChatView.CONVERSATION, conversation.id().toString()));
        link.addClassName("ve-conv");
        link.add(Face.of(ve.id(), ve.palette()), words);
        if (open) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
