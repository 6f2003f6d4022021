package io.vesaas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;

/** The frame of every page: on a desk a drawer beside the page, on a phone a bar above and one below. */
abstract class Shell extends AppLayout implements AfterNavigationObserver {

    private final Main main = new Main();
    private final Member member = Member.current();
    private final Appearance appearance = new Appearance();
    private final AuthenticationContext authentication;

    Shell(Portal portal, AuthenticationContext authentication, List<Component> foot) {
        this.authentication = authentication;
        List<Navigation.Entry> entries = Navigation.of(portal);
        addClassName("ve-shell");
        setPrimarySection(Section.DRAWER);
        addToDrawer(skipLink(), new Brand(), new Organisation(portal, member));
        addToDrawer(new Scroller(new NavigationDrawer(entries)), foot(foot));
        addToNavbar(toggle(), new Brand(), spring(), phoneMenu());
        addToNavbar(true, new BottomBar(entries));

        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        setContent(main);
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(page.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement page) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        PageTitles.update(event, this);
    }

    private Anchor skipLink() {
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("ve-skip");
        return skip;
    }

    private Component foot(List<Component> parts) {
        var foot = new Div();
        foot.add(parts);
        foot.add(new MemberRow(member, appearance, authentication));
        foot.addClassName("ve-nav-foot");
        return foot;
    }

    private DrawerToggle toggle() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        return toggle;
    }

    private static Component spring() {
        var spring = new Div();
        spring.addClassName("ve-grow");
        return spring;
    }

    private Component phoneMenu() {
        return MemberRow.menuButton("ve-user-phone", member, appearance, authentication);
    }
}
