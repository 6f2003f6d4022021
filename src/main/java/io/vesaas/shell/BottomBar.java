package io.vesaas.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HighlightCondition;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import java.util.List;

/** The navigation of a phone: the first five entries at the lower edge. */
final class BottomBar extends Nav {

    private static final int PLACES = 5;

    BottomBar(List<Navigation.Entry> entries) {
        addClassName("ve-tabbar");
        getElement().setAttribute("aria-label", getTranslation("shell.navigation.phone"));
        entries.stream().limit(PLACES).map(this::tab).forEach(this::add);
    }

    private RouterLink tab(Navigation.Entry entry) {
        String key = entry.item().shortTitleKey().isEmpty()
                ? entry.item().titleKey()
                : entry.item().shortTitleKey();
        var tab = new RouterLink();
        tab.setRoute(entry.view());
        tab.addClassName("ve-tab");
        tab.add(entry.item().icon().create(), new Span(getTranslation(key)));
        HighlightCondition<RouterLink> here =
                tab.getHref().isEmpty() ? HighlightConditions.sameLocation() : HighlightConditions.locationPrefix();
        tab.setHighlightCondition(here);
        tab.setHighlightAction((link, on) -> {
            if (on) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        return tab;
    }
}
