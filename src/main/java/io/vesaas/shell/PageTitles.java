package io.vesaas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import io.vesaas.shared.ui.NavigationItem;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the browser tab: what the page calls itself, or its entry in the navigation, and then the product. */
final class PageTitles {

    private PageTitles() {}

    static void update(AfterNavigationEvent event, Component layout) {
        String product = layout.getTranslation("shell.product");
        String title = event.getActiveChain().stream()
                .flatMap(page -> title(page, layout))
                .findFirst()
                .map(words -> words + " · " + product)
                .orElse(product);
        event.getLocationChangeEvent().getUI().getPage().setTitle(title);
    }

    private static Stream<String> title(Object page, Component layout) {
        if (page instanceof HasDynamicTitle titled) {
            return Stream.of(titled.getPageTitle());
        }
        return Optional.ofNullable(page.getClass().getAnnotation(NavigationItem.class))
                .map(item -> layout.getTranslation(item.titleKey()))
                .stream();
    }
}
