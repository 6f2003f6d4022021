package io.vesaas.runtime.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Sends a GET exactly as it is written. HTTP clients resolve {@code ..} and its encodings before they send, so that what a
 * gateway makes of them can't be seen through one. HTTP/1.1 on a connection of its own, no redirect followed.
 */
final class PlainGet {

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int LONGEST_BODY = 256 * 1024;

    private final URI base;
    private final Duration connectTimeout;
    private final Duration answerTimeout;
    private final SSLSocketFactory sockets;

    /** @param base scheme, host, port and the begin of every path, without a slash at the end */
    PlainGet(URI base, Duration connectTimeout, Duration answerTimeout, SSLSocketFactory sockets) {
        this.base = base;
        this.connectTimeout = connectTimeout;
        this.answerTimeout = answerTimeout;
        this.sockets = sockets;
    }

    /** @param body as text, cut after 256 KB */
    record Answer(int status, String body) {}

    /** @param path what follows the base, with its query, sent as it is */
    Answer send(String path, @Nullable String token) throws IOException {
        String head = head(path, token);
        try (Socket socket = connect()) {
            var source = Okio.buffer(Okio.source(socket));
            source.timeout().deadline(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
            try (var sink = Okio.buffer(Okio.sink(socket))) {
                sink.writeUtf8(head).flush();
                return read(source);
            }
        }
    }

    private Socket connect() throws IOException {
        boolean secure = "https".equalsIgnoreCase(base.getScheme());
        int port = base.getPort() >= 0 ? base.getPort() : secure ? 443 : 80;
        var plain = new Socket();
        try {
            plain.setTcpNoDelay(true);
            plain.connect(new InetSocketAddress(host(), port), (int) connectTimeout.toMillis());
            plain.setSoTimeout((int) answerTimeout.toMillis());
            return secure ? secured(plain, port) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private SSLSocket secured(Socket plain, int port) throws IOException {
        var socket = (SSLSocket) sockets.createSocket(plain, host(), port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Without the brackets of an IPv6 address. */
    private String host() {
        String host = base.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private String head(String path, @Nullable String token) {
        if (path.chars().anyMatch(c -> c <= ' ')) {
            throw new IllegalArgumentException("a request line can't hold this path");
        }
        return "GET " + base.getRawPath() + path + " HTTP/1.1\r\n"
                + "Host: " + base.getRawAuthority() + "\r\n"
                + "Accept: application/json\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                + "Connection: close\r\n\r\n";
    }

    private static Answer read(BufferedSource source) throws IOException {
        int status;
        long length;
        boolean chunked;
        do {
            status = status(source.readUtf8LineStrict(LONGEST_LINE));
            length = -1;
            chunked = false;
            for (String line = source.readUtf8LineStrict(LONGEST_LINE);
                    !line.isEmpty();
                    line = source.readUtf8LineStrict(LONGEST_LINE)) {
                String header = line.toLowerCase(Locale.ROOT);
                if (header.startsWith("content-length:")) {
                    length = number(header.substring(15).strip(), 10);
                } else if (header.startsWith("transfer-encoding:")) {
                    chunked = header.contains("chunked");
                }
            }
        } while (status < 200);
        return new Answer(status, chunked ? chunks(source) : body(source, length));
    }

    private static int status(String line) throws ProtocolException {
        if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
            throw new ProtocolException("what came is not HTTP");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static String body(BufferedSource source, long length) throws IOException {
        long most = length < 0 ? LONGEST_BODY : Math.min(length, LONGEST_BODY);
        source.request(most);
        return source.getBuffer().readUtf8(Math.min(most, source.getBuffer().size()));
    }

    private static String chunks(BufferedSource source) throws IOException {
        var body = new Buffer();
        while (body.size() < LONGEST_BODY) {
            String size = source.readUtf8LineStrict(LONGEST_LINE).split(";")[0].strip();
            long length = number(size, 16);
            if (length == 0) {
                break;
            }
            source.readFully(body, Math.min(length, LONGEST_BODY));
            source.readUtf8LineStrict(LONGEST_LINE);
        }
        return body.readUtf8();
    }

    private static long number(String digits, int radix) throws ProtocolException {
        try {
            long number = Long.parseLong(digits, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with a number below zero.
        }
        throw new ProtocolException("what came is not HTTP: a length of " + digits);
    }
}
