package io.vesaas.accounts.ui;

import com.vaadin.flow.router.Route;
import io.vesaas.accounts.AdminApiKeys;
import io.vesaas.accounts.ApiScope;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Where admins make and revoke the API keys for the admin API. */
@Route("admin/api-keys")
@RolesAllowed("ADMIN")
@NavigationItem(
        titleKey = "accounts.keys.title",
        shortTitleKey = "accounts.keys.short",
        icon = VeIcon.KEY_ROUND,
        order = 90,
        section = "accounts.settings")
class AdminApiKeysView extends KeysPage {

    AdminApiKeysView(AdminApiKeys keys, Clock clock) {
        super("accounts.keys.admin-purpose", keys, ApiScope.ofAdmins(), clock);
    }
}
