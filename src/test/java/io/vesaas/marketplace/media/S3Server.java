package io.vesaas.marketplace.media;

import com.robothy.s3.rest.LocalS3;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A server that speaks S3, as a child process with the class path that only it has. */
final class S3Server implements AutoCloseable {

    private static final String READY = "listening on ";

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start(Path folder) throws IOException {
        String classPath = System.getProperty("s3.server.classpath", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classesOfTests() + File.pathSeparator + classPath,
                        S3Server.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> discard(output));
                return new S3Server(process, Integer.parseInt(line.substring(READY.length())));
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("the S3 server did not start: " + said);
    }

    int port() {
        return port;
    }

    /** The child ends with its standard input, so also when the tests are killed. */
    @Override
    public void close() {
        process.destroy();
    }

    private static void discard(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // So has the server.
        }
    }

    private static String classesOfTests() {
        return S3Server.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }

    public static void main(String[] arguments) throws IOException {
        LocalS3 server = LocalS3.builder().port(-1).dataPath(arguments[0]).build();
        server.start();
        System.out.println(READY + server.getPort());
        while (System.in.read() >= 0) {
            // Until whoever started it is gone.
        }
        server.shutdown();
    }
}
