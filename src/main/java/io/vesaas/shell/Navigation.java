package io.vesaas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.vesaas.accounts.SignedIn;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.OpenToVisitors;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The entries of the navigation: every registered view that asks for one and that the caller may open. */
final class Navigation {

    private static final AccessAnnotationChecker ACCESS = new AccessAnnotationChecker();

    private Navigation() {}

    /** In the order in which they are shown. */
    static List<Entry> of(Portal portal) {
        return RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .filter(route -> Portal.of(route.getTemplate()) == portal)
                .map(RouteBaseData::getNavigationTarget)
                .distinct()
                .flatMap(Navigation::entry)
                .filter(entry -> mayOpen(entry.view()))
                .sorted(Comparator.comparingInt((Entry entry) -> entry.item().order())
                        .thenComparing(entry -> entry.view().getName()))
                .toList();
    }

    private static Stream<Entry> entry(Class<? extends Component> view) {
        var item = view.getAnnotation(NavigationItem.class);
        return item == null ? Stream.empty() : Stream.of(new Entry(view, item));
    }

    private static boolean mayOpen(Class<? extends Component> view) {
        if (SignedIn.current().isEmpty()) {
            return view.isAnnotationPresent(OpenToVisitors.class);
        }
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && ACCESS.hasAccess(view, caller, role -> has(caller, "ROLE_" + role));
    }

    private static boolean has(Authentication caller, String authority) {
        return caller.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }

    /** A view and how it is shown. */
    record Entry(Class<? extends Component> view, NavigationItem item) {}
}
