package io.vesaas.chat.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.vesaas.chat.Conversation;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import java.util.List;
import java.util.Map;

/** The column of conversations beside the open one. */
class ConversationPanel extends Div {

    private final Div list = new Div();

    ConversationPanel(List<Conversation> conversations, Map<VeId, VirtualEmployee> team, Conversation open) {
        var title = new H2(getTranslation("chat.title"));
        title.addClassName("ve-strong");
        var head = new Div(title);
        head.addClassNames("ve-convs-head", "ve-between");

        addClassName("ve-convs");
        list.addClassName("ve-conv-scroll");
        add(head, list);
        show(conversations, team, open);
    }

    /** Shows the conversations as they are now. */
    final void show(List<Conversation> conversations, Map<VeId, VirtualEmployee> team, Conversation open) {
        list.removeAll();
        list.add(new ConversationList(conversations, team, open.id()));
    }
}
