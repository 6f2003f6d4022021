package io.vesaas.shell;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import io.vesaas.shared.ui.Translations;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a browser remembers of its person between visits: the language, and light or dark. */
final class Preferences {

    private static final String LANGUAGE = "ve-language";
    private static final String SCHEME = "ve-scheme";
    private static final Duration KEPT = Duration.ofDays(365);

    private Preferences() {}

    /** The chosen language, else the best one for what the browser asks for. */
    static Locale language(VaadinRequest request, I18NProvider translations) {
        return chosenLanguage(request.getCookies())
                .or(() -> LocaleUtil.getLocaleMatchByLanguage(request, translations.getProvidedLocales()))
                .orElse(Translations.LANGUAGES.getFirst());
    }

    /** The language that was chosen in this browser, if any. */
    static Optional<Locale> chosenLanguage(Cookie @Nullable [] cookies) {
        return cookie(cookies, LANGUAGE)
                .flatMap(tag -> Translations.LANGUAGES.stream()
                        .filter(language -> language.getLanguage().equals(tag))
                        .findFirst());
    }

    /** Light, dark, or {@code LIGHT_DARK}, which follows the system. */
    static ColorScheme.Value scheme(VaadinRequest request) {
        return cookie(request.getCookies(), SCHEME)
                .flatMap(value -> Stream.of(ColorScheme.Value.LIGHT, ColorScheme.Value.DARK)
                        .filter(scheme -> scheme.getValue().equals(value))
                        .findFirst())
                .orElse(ColorScheme.Value.LIGHT_DARK);
    }

    static void remember(Locale language) {
        remember(LANGUAGE, language.getLanguage());
    }

    static void remember(ColorScheme.Value scheme) {
        remember(SCHEME, scheme.getValue().replace(' ', '-'));
    }

    private static void remember(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(Math.toIntExact(KEPT.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse response = VaadinService.getCurrentResponse();
        response.addCookie(cookie);
    }

    private static Optional<String> cookie(Cookie @Nullable [] cookies, String name) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
