package io.vesaas.marketplace;

import org.springframework.stereotype.Component;

/** Whether somebody who is not signed in may look at the marketplace. */
@Component("visitors")
public class Visitors {

    private final MarketplaceSettings settings;

    Visitors(MarketplaceSettings settings) {
        this.settings = settings;
    }

    public boolean mayLook() {
        return settings.open();
    }
}
