package com.example.team;

import com.vaadin.flow.router.Route;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.RolesAllowed;

/** A page of an internal team for admins. */
@Route("admin/reports")
@RolesAllowed("ADMIN")
@NavigationItem(titleKey = "team.admin-reports", icon = VeIcon.FILE_TEXT, order = 900)
class TeamAdminView extends Page {}
