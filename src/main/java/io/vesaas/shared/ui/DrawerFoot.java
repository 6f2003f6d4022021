package io.vesaas.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a module shows at the foot of the drawer in the portal of customers, such as the month's spend; a bean. */
@FunctionalInterface
public interface DrawerFoot {

    /** A new component for the signed-in member; empty shows nothing. */
    Optional<Component> create();
}
