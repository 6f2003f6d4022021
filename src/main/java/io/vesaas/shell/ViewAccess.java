package io.vesaas.shell;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import io.vesaas.shared.ui.OpenToVisitors;
import java.util.function.BooleanSupplier;

/** Who may open a view: whom its annotations name, and visitors where the marketplace is open to them. */
final class ViewAccess implements NavigationAccessChecker {

    private final transient BooleanSupplier open;
    private final AnnotatedViewAccessChecker annotations = new AnnotatedViewAccessChecker();

    ViewAccess(BooleanSupplier open) {
        this.open = open;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        boolean visits = context.getPrincipal() == null
                && context.getNavigationTarget().isAnnotationPresent(OpenToVisitors.class);
        return visits && open.getAsBoolean() ? context.allow() : annotations.check(context);
    }
}
