package io.vesaas.runtime;

import io.vesaas.runtime.sandbox.SandboxProcess;

/** The same jar as another program: the sandbox alone, for tests that stop the platform while its agents live on. */
public final class StandaloneSandbox {

    private StandaloneSandbox() {}

    /** Whether the arguments of the program ask for it: the first one is {@code sandbox}. */
    public static boolean isAskedFor(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(SandboxProcess.ARGUMENT);
    }

    /** Starts it and returns when it listens; it runs until the process ends. */
    public static void run(String... arguments) {
        SandboxProcess.run(arguments);
    }
}
