package io.vesaas;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import io.vesaas.runtime.sandbox.SandboxProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the platform. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Push
public class VePlatform implements AppShellConfigurator {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(SandboxProcess.ARGUMENT)) {
            SandboxProcess.run(args);
        } else {
            SpringApplication.run(VePlatform.class, args);
        }
    }
}
