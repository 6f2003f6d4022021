package io.vesaas.runtime.sandbox;

import org.springframework.beans.factory.InitializingBean;

/** In a process of its own the secret must come from outside: nobody could know one that is made up. */
class ControlSecretCheck implements InitializingBean {

    private final SandboxSettings settings;

    ControlSecretCheck(SandboxSettings settings) {
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        if (settings.controlSecret() == null) {
            throw new SandboxMisplaced(
                    "The sandbox process needs a secret for its control side.",
                    "Set ve.sandbox.control-secret, to the same value here and in the platform.");
        }
    }
}
