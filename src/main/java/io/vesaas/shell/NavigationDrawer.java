package io.vesaas.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The navigation in the drawer, one group per section. */
final class NavigationDrawer extends Div {

    NavigationDrawer(List<Navigation.Entry> entries) {
        Map<String, SideNav> groups = new LinkedHashMap<>();
        for (var entry : entries) {
            groups.computeIfAbsent(entry.item().section(), this::group).addItem(item(entry));
        }
        addClassName("ve-nav");
        groups.values().forEach(this::add);
    }

    private SideNav group(String section) {
        var group = new SideNav();
        if (section.isEmpty()) {
            group.getElement().setAttribute("aria-label", getTranslation("shell.navigation"));
        } else {
            group.setLabel(getTranslation(section));
        }
        return group;
    }

    private SideNavItem item(Navigation.Entry entry) {
        var item = new SideNavItem(
                getTranslation(entry.item().titleKey()),
                entry.view(),
                entry.item().icon().create());
        item.setMatchNested(!item.getPath().isEmpty());
        return item;
    }
}
