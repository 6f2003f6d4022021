package com.example.preview;

import com.vaadin.flow.router.Route;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.PermitAll;

@Route("preview/chat/:id?")
@PermitAll
@NavigationItem(titleKey = "preview.chat", icon = VeIcon.MESSAGE_SQUARE, order = 30)
class ChatView extends Page {
    ChatView() {
        add(new PageHeader("Chat", "A page."));
    }
}
