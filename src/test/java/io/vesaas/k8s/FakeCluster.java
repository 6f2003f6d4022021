package io.vesaas.k8s;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs scripts of the folder {@code k8s} with a kubectl, a helm and a curl that only note what they are asked. */
class FakeCluster {

    private static final Path TOOLS = Path.of("src/test/resources/k8s/bin").toAbsolutePath();

    private final Path folder;

    FakeCluster(Path folder) throws IOException {
        this.folder = folder;
        Files.createFile(folder.resolve("calls"));
        Files.createFile(folder.resolve("received"));
        Files.createFile(folder.resolve("rules"));
        answer("kubectl get --raw /version", "{\"major\": \"1\", \"minor\": \"34\"}");
    }

    /**
     * @param pattern of calls, as a shell matches them, such as {@code kubectl -n kagent get secret *}
     * @param answer what is printed; begun with an exclamation mark it is a complaint, and the call fails
     */
    final FakeCluster answer(String pattern, String answer) throws IOException {
        Files.writeString(folder.resolve("rules"), pattern + " => " + answer + "\n", StandardOpenOption.APPEND);
        return this;
    }

    /** What a script did. */
    record Outcome(int exit, String said, String complained) {}

    Outcome run(String script, String... arguments) throws IOException, InterruptedException {
        return runFinding(TOOLS + ":/usr/bin:/bin", script, arguments);
    }

    /** @param path where the script finds other programs */
    Outcome runFinding(String path, String script, String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(script);
        command.command().addAll(List.of(arguments));
        command.environment()
                .keySet()
                .removeIf(name -> name.startsWith("KAGENT_") || name.startsWith("AGENT_GATEWAY_"));
        command.environment().put("PATH", path);
        command.environment().put("FAKE", folder.toString());
        Path said = folder.resolve("said");
        Path complained = folder.resolve("complained");
        command.redirectOutput(said.toFile()).redirectError(complained.toFile());
        Process process = command.start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(script + " does not end");
        }
        return new Outcome(process.exitValue(), Files.readString(said), Files.readString(complained));
    }

    /** Every call of kubectl, helm and curl, without the choice of a context. */
    List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    void forgetCalls() throws IOException {
        Files.writeString(folder.resolve("calls"), "");
    }

    /** The secrets that came through a pipe. */
    List<String> received() throws IOException {
        return Files.readAllLines(folder.resolve("received"));
    }
}
