package io.vesaas.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;
import java.util.Locale;

/** What a person sets for itself: language, light or dark; and the way out. */
final class UserMenu extends ContextMenu {

    private final Appearance appearance;

    UserMenu(Component target, Appearance appearance, AuthenticationContext authentication) {
        super(target);
        this.appearance = appearance;
        setOpenOnClick(true);
        setPosition(ContextMenuPosition.TOP_START);
        Translations.LANGUAGES.forEach(this::addLanguage);
        addSeparator();
        addScheme("shell.scheme.system", VeIcon.MONITOR, ColorScheme.Value.LIGHT_DARK);
        addScheme("shell.scheme.light", VeIcon.SUN, ColorScheme.Value.LIGHT);
        addScheme("shell.scheme.dark", VeIcon.MOON, ColorScheme.Value.DARK);
        addSeparator();
        addItem(line(VeIcon.LOG_OUT, getTranslation("shell.sign-out")), click -> authentication.logout());
    }

    private void addLanguage(Locale language) {
        var item = addItem(line(VeIcon.LANGUAGES, language.getDisplayLanguage(language)), click -> {
            Preferences.remember(language);
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        item.setCheckable(true);
        item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
        item.getElement().setAttribute("lang", language.getLanguage());
    }

    private void addScheme(String key, VeIcon icon, ColorScheme.Value scheme) {
        var item = addItem(line(icon, getTranslation(key)), click -> appearance.choose(scheme));
        item.setCheckable(true);
        item.setChecked(appearance.chosen() == scheme);
        appearance.onChange(chosen -> item.setChecked(chosen == scheme));
    }

    private static Component line(VeIcon icon, String text) {
        var line = new Div(icon.create(), new Span(text));
        line.addClassName("ve-menu-line");
        return line;
    }
}
