package io.vesaas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Starts an application with the options of {@code ./ve run}, takes the time to its first page, and stops it. */
final class Start {

    private final String page;
    private final List<String> options;
    private final List<String> application;
    private final List<String> arguments;

    Start(String page, List<String> application) {
        this(page, List.of(), application, List.of());
    }

    private Start(String page, List<String> options, List<String> application, List<String> arguments) {
        this.page = page;
        this.options = options;
        this.application = application;
        this.arguments = arguments;
    }

    Start with(String... more) {
        return new Start(page, options, application, List.of(more));
    }

    Start using(Path learned) {
        return new Start(page, List.of("-XX:AOTCache=" + learned), application, arguments);
    }

    /** Starts it once more and keeps what the JVM learned. */
    Path learn(Path file) {
        new Start(page, List.of("-XX:AOTCacheOutput=" + file), application, arguments).seconds();
        return file;
    }

    /** From before the process exists until the page has come with 200. */
    double seconds() {
        int port = freePort();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                .timeout(Duration.ofSeconds(30))
                .build();
        long begun = System.nanoTime();
        Process process = launch(port);
        try (var client = HttpClient.newHttpClient()) {
            Awaitility.await(page)
                    .atMost(Duration.ofSeconds(120))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .failFast("the process has ended", () -> !process.isAlive())
                    .until(() -> client.send(request, BodyHandlers.ofString()).statusCode() == 200);
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            stop(process);
        }
    }

    private Process launch(int port) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(application);
        command.addAll(arguments);
        command.add("--server.port=" + port);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
