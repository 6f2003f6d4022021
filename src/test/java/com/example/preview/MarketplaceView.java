package com.example.preview;

import com.vaadin.flow.router.Route;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.PermitAll;

@Route("preview/marketplace/:id?")
@PermitAll
@NavigationItem(titleKey = "preview.marketplace", icon = VeIcon.STORE, order = 20)
class MarketplaceView extends Page {
    MarketplaceView() {
        add(new PageHeader("Marketplace", "A page."));
    }
}
