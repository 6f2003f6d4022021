package io.vesaas.runtime.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that answers as rudely as a test wants: it reads requests and leaves the rest to the test. */
final class RawServer implements AutoCloseable {

    static final String SSE_HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n" + "Transfer-Encoding: chunked\r\n\r\n";

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    /** Answers one request; may write anything, wait, or close. */
    interface Manners {
        void answer(Socket socket, OutputStream out) throws Exception;
    }

    private final ServerSocket socket;
    private final AtomicInteger requests = new AtomicInteger();

    RawServer(Manners manners) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket client = socket.accept();
                    Thread.ofVirtual().start(() -> serve(client, manners));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private void serve(Socket client, Manners manners) {
        try (client) {
            while (readRequest(client.getInputStream())) {
                requests.incrementAndGet();
                manners.answer(client, client.getOutputStream());
            }
        } catch (Exception goneOrTold) {
            // The client left, or the test closed the socket.
        }
    }

    private static boolean readRequest(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        Matcher length = CONTENT_LENGTH.matcher(head);
        in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return true;
    }

    static void chunk(OutputStream out, String text) throws IOException {
        chunk(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    static void head(OutputStream out) throws IOException {
        out.write(SSE_HEAD.getBytes(StandardCharsets.US_ASCII));
    }

    static void end(OutputStream out) throws IOException {
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    String url() {
        return "http://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /** How many whole requests have arrived. */
    int requests() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
