package io.vesaas.accounts.ui;

import com.vaadin.flow.router.Route;
import io.vesaas.accounts.ApiKeys;
import io.vesaas.accounts.ApiScope;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Where owners make and revoke the API keys of their organisation. */
@Route("settings/api-keys")
@RolesAllowed("OWNER")
@NavigationItem(
        titleKey = "accounts.keys.title",
        shortTitleKey = "accounts.keys.short",
        icon = VeIcon.KEY_ROUND,
        order = 90,
        section = "accounts.settings")
class ApiKeysView extends KeysPage {

    ApiKeysView(ApiKeys keys, Clock clock) {
        super("accounts.keys.purpose", keys, ApiScope.ofCustomers(), clock);
    }
}
