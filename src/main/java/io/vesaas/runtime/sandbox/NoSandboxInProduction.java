package io.vesaas.runtime.sandbox;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Ends a start in production that would run on the sandbox, before anything else is begun. */
final class NoSandboxInProduction implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean sandbox =
                environment.getProperty("ve.runtime", SandboxProcess.ARGUMENT).equals(SandboxProcess.ARGUMENT);
        if (sandbox && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new SandboxMisplaced(
                    "Production does not run on the sandbox.",
                    "Set ve.runtime=kubernetes, or start without the profile production.");
        }
    }
}
