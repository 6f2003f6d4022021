package io.vesaas;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the platform. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Push
public class VePlatform implements AppShellConfigurator {

    public static void main(String[] args) {
        SpringApplication.run(VePlatform.class, args);
    }
}
