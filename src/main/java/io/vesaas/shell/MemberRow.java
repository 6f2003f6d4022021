package io.vesaas.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.vesaas.shared.ui.PersonAvatar;
import io.vesaas.shared.ui.VeIcon;

/** The lower edge of the drawer: who is signed in, with its menu, and the switch between light and dark. */
final class MemberRow extends Div {

    MemberRow(Member member, Appearance appearance, AuthenticationContext authentication) {
        var name = new Span(member.name());
        name.addClassNames("ve-strong", "ve-ellipsis");
        var role = new Span(getTranslation(member.roleKey()));
        role.addClassName("ve-caption");
        var words = new Div(name, role);
        words.addClassNames("ve-stack-0", "ve-min0");
        var menu = menuButton("ve-user", member, appearance, authentication);
        menu.add(words);

        var light = new Button(VeIcon.MOON.create(), click -> getUI().ifPresent(appearance::toggle));
        light.addThemeVariants(ButtonVariant.TERTIARY);
        light.setAriaLabel(getTranslation("shell.scheme.toggle"));
        light.setTooltipText(getTranslation("shell.scheme.toggle"));

        addClassName("ve-nav-user");
        add(menu, light);
    }

    /** A button that shows the person and opens its menu. */
    static NativeButton menuButton(
            String cssClass, Member member, Appearance appearance, AuthenticationContext authentication) {
        var avatar = new PersonAvatar(member.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        var button = new NativeButton();
        button.add(avatar);
        button.addClassName(cssClass);
        button.getElement().setAttribute("aria-haspopup", "menu");
        button.setAriaLabel(button.getTranslation("shell.user-menu", member.name()));
        new UserMenu(button, appearance, authentication);
        return button;
    }
}
