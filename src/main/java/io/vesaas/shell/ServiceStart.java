package io.vesaas.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives each page its language and colours before it is drawn, and each session its words for what goes wrong. */
@Component
class ServiceStart implements VaadinServiceInitListener {

    private final I18NProvider translations;

    ServiceStart(I18NProvider translations) {
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> messages(info.getLocale()));
        service.addSessionInitListener(init -> {
            init.getSession().setErrorHandler(new SessionErrors());
            init.getSession().setLocale(Preferences.language(init.getRequest(), translations));
        });
        service.addUIInitListener(init -> prepare(init.getUI()));
        event.addIndexHtmlRequestListener(this::prepare);
    }

    private void prepare(UI ui) {
        Locale language = Preferences.language(VaadinRequest.getCurrent(), translations);
        ui.setLocale(language);
        ReconnectDialogConfiguration connection = ui.getReconnectDialogConfiguration();
        connection.setDialogText(translations.getTranslation("shell.connection.lost", language));
        connection.setDialogTextGaveUp(translations.getTranslation("shell.connection.gave-up", language));
        ui.getPage().executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
    }

    private void prepare(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        var html = page.getDocument().getElementsByTag("html");
        html.attr("lang", Preferences.language(request, translations).getLanguage());
        ColorScheme.Value scheme = Preferences.scheme(request);
        html.attr("theme", scheme.getThemeValue());
        html.attr("style", "color-scheme: " + scheme.getValue() + ";");
    }

    private SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(translations.getTranslation("shell.session.expired.title", locale));
        messages.setSessionExpiredMessage(translations.getTranslation("shell.session.expired.text", locale));
        messages.setInternalErrorCaption(translations.getTranslation("shell.session.internal.title", locale));
        messages.setInternalErrorMessage(translations.getTranslation("shell.session.internal.text", locale));
        return messages;
    }
}
