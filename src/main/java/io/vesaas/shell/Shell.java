package io.vesaas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.vesaas.shared.ui.NavigationItem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The frame of every page: on a desk a drawer beside the page, on a phone a bar above and one below. */
abstract class Shell extends AppLayout implements HasDynamicTitle {

    private final Main main = new Main();
    private final Optional<Member> member;
    private final Appearance appearance = new Appearance();
    private final AuthenticationContext authentication;

    Shell(Portal portal, AuthenticationContext authentication, List<Component> foot) {
        this.authentication = authentication;
        this.member = Member.find(portal);
        List<Navigation.Entry> entries = Navigation.of(portal);
        addClassName("ve-shell");
        setPrimarySection(AppLayout.Section.DRAWER);
        addToDrawer(head(portal));
        addToDrawer(new Scroller(new NavigationDrawer(entries)), foot(foot));
        addToNavbar(phoneHeader());
        addToNavbar(true, new BottomBar(entries));

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

    /** The entry of the page in the navigation and the product; a page with a title of its own is asked first. */
    @Override
    public String getPageTitle() {
        String product = getTranslation("shell.product");
        return main.getChildren()
                .map(page -> page.getClass().getAnnotation(NavigationItem.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(item -> getTranslation(item.titleKey()) + " · " + product)
                .orElse(product);
    }

    private Component skip() {
        var skip = new NativeButton(
                getTranslation("shell.skip"), click -> main.getElement().callJsFunction("focus"));
        skip.addClassName("ve-skip");
        return skip;
    }

    private Component head(Portal portal) {
        var head = new com.vaadin.flow.component.html.Section(skip(), new Brand());
        member.ifPresent(known -> head.add(new Organisation(portal, known)));
        head.addClassName("ve-drawer-head");
        head.getElement().setAttribute("aria-label", getTranslation("shell.product"));
        return head;
    }

    private Component foot(List<Component> parts) {
        var foot = new Footer();
        foot.add(parts);
        foot.add(member.<Component>map(known -> new MemberRow(known, appearance, authentication))
                .orElseGet(() -> new VisitorRow(appearance)));
        foot.addClassName("ve-nav-foot");
        return foot;
    }

    private Component phoneHeader() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        toggle.addThemeVariants(ButtonVariant.TERTIARY);
        Component menu = member.<Component>map(
                        known -> MemberRow.menuButton("ve-user-phone", known, appearance, authentication))
                .orElseGet(VisitorRow::signIn);
        var header = new Header(toggle, new Brand(), menu);
        header.addClassName("ve-phone-header");
        return header;
    }
}
