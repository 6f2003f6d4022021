package com.example.preview;

import com.vaadin.flow.router.Route;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.PermitAll;

@Route("preview/tasks/:id?")
@PermitAll
@NavigationItem(titleKey = "preview.tasks", icon = VeIcon.LIST_CHECKS, order = 40)
class TasksView extends Page {
    TasksView() {
        add(new PageHeader("Tasks", "A page."));
    }
}
