package com.example.team;

import com.vaadin.flow.router.Route;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.PermitAll;

/** A page of an internal team, outside the modules of the platform. */
@Route("reports")
@PermitAll
@NavigationItem(titleKey = "team.reports", icon = VeIcon.FILE_TEXT, order = 900)
class TeamView extends Page {

    TeamView() {
        add(new PageHeader(getTranslation("team.reports"), getTranslation("team.purpose")));
    }
}
