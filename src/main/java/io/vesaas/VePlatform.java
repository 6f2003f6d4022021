package io.vesaas;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import io.vesaas.runtime.StandaloneSandbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the platform. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Push
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("ve/fonts.css")
@StyleSheet("ve/tokens.css")
@StyleSheet("ve/aura.css")
@StyleSheet("ve/text.css")
@StyleSheet("ve/shell.css")
@StyleSheet("ve/layout.css")
@StyleSheet("ve/people.css")
@StyleSheet("ve/status.css")
@StyleSheet("ve/cards.css")
@StyleSheet("ve/pictures.css")
@StyleSheet("ve/messages.css")
@StyleSheet("ve/sign-in.css")
@StyleSheet("ve/marketplace.css")
@StyleSheet("ve/browse.css")
@StyleSheet("ve/team.css")
@StyleSheet("ve/chat.css")
@StyleSheet("ve/billing.css")
@StyleSheet("ve/admin.css")
@StyleSheet("ve/keys.css")
@StyleSheet("ve/narrow.css")
@StyleSheet("ve/motion.css")
public class VePlatform implements AppShellConfigurator {

    public static void main(String[] args) {
        if (StandaloneSandbox.isAskedFor(args)) {
            StandaloneSandbox.run(args);
        } else {
            SpringApplication.run(VePlatform.class, args);
        }
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "ve/favicon.svg");
    }
}
