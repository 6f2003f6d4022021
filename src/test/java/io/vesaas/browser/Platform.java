package io.vesaas.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The platform with demo data on a port and in a data folder of its own. */
final class Platform implements AutoCloseable {

    private static @Nullable Platform shared;

    /** A platform that runs already, such as {@code ./ve dev}: {@code -Dve.url=http://localhost:8080}. */
    private static final @Nullable String RUNNING = System.getProperty("ve.url");

    private final String name;
    private final Path data;
    private final String base;
    private final int port = ChildProcess.freePort();
    private final List<String> arguments;
    private @Nullable ChildProcess process;

    /** @param name of its log and data; one test class, one name */
    Platform(String name, String... arguments) {
        this(name, null, List.of(arguments));
    }

    private Platform(String name, @Nullable String running, List<String> arguments) {
        this.name = name;
        this.base = running == null ? "http://localhost:" + port : running;
        this.arguments = arguments;
        try {
            this.data = Files.createTempDirectory("ve-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that ordinary tests of this JVM use together; it ends with it. */
    static synchronized Platform shared() {
        if (shared == null) {
            shared = new Platform("shared-" + ProcessHandle.current().pid(), RUNNING, List.of());
            if (RUNNING == null) {
                shared.start();
                Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
            }
        }
        return shared;
    }

    /** Starts it, or starts it again on the same data. @param options for the JVM */
    void start(String... options) {
        var all = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--ve.data.folder=" + data,
                "--ve.demo.enabled=true",
                "--ve.demo.measured=false",
                "--ve.marketplace.open=true",
                "--ve.sandbox.control-secret=" + SandboxWorld.SECRET,
                SandboxWorld.BRISK,
                "--ve.database.embedded.durable=false"));
        all.addAll(arguments);
        process = ChildProcess.start(name, List.of(options), all);
        process.await(
                HttpRequest.newBuilder(address("/actuator/health/readiness")).build());
    }

    /** The process while it runs. */
    ChildProcess process() {
        if (process == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return process;
    }

    URI address(String path) {
        return URI.create(base + path);
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
            stopDatabase();
            FileSystemUtils.deleteRecursively(data.toFile());
        }
    }

    /** A killed platform leaves its database behind. */
    private void stopDatabase() {
        Path file = data.resolve("postgres/postmaster.pid");
        try {
            if (Files.exists(file)) {
                long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
                ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
