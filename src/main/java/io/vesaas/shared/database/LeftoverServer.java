package io.vesaas.shared.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived its platform, because that was killed. It is stopped before a new one starts. */
final class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int SECONDS_TO_STOP = 10;

    private LeftoverServer() {}

    static void stop(Path cluster) {
        find(cluster.resolve("postmaster.pid")).ifPresent(server -> {
            log.info("Stopping a PostgreSQL that was left behind (process {})", server.pid());
            server.destroy();
            if (!waitFor(server)) {
                server.destroyForcibly();
                waitFor(server);
            }
        });
    }

    /** The process named in the file, if it lives and is a PostgreSQL: ids of processes are used again. */
    private static Optional<ProcessHandle> find(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException("failed to read " + pidFile, e);
        }
    }

    private static boolean waitFor(ProcessHandle server) {
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("failed to wait for process " + server.pid(), e);
        }
    }
}
