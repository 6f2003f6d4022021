package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class PlainGetTests {

    @Test
    void readsAnAnswerOfKnownLengthInPiecesOrUntilTheEnd() throws IOException {
        assertThat(answer("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello, and more"))
                .isEqualTo(new PlainGet.Answer(200, "hello"));
        assertThat(answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n"))
                .isEqualTo(new PlainGet.Answer(200, "hello"));
        assertThat(answer("HTTP/1.1 403 Forbidden\r\n\r\nauthorization failed"))
                .isEqualTo(new PlainGet.Answer(403, "authorization failed"));
    }

    @Test
    void passesOverInterimAnswers() throws IOException {
        assertThat(answer("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 401 Unauthorized\r\n"
                                + "Content-Length: 0\r\n\r\n")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n"
            })
    void saysWhenItIsNotHttp(String bytes) {
        assertThatThrownBy(() -> answer(bytes))
                .isInstanceOf(ProtocolException.class)
                .hasMessageStartingWith("what came is not HTTP");
    }

    @Test
    void waitsForNobodyForEver() throws IOException {
        var over = new CountDownLatch(1);
        try (var server = new RawServer((_, _) -> over.await())) {
            var get = new PlainGet(
                    URI.create(server.url()),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(200),
                    new GatewayTrust((Path) null).sockets());

            assertThatThrownBy(() -> get.send("/", null)).isInstanceOf(InterruptedIOException.class);
            over.countDown();
        }
    }

    @Test
    void sendsNothingThatWouldBreakOutOfTheRequestLine() {
        var get = new PlainGet(
                URI.create("http://127.0.0.1:1"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                new GatewayTrust((Path) null).sockets());

        assertThatThrownBy(() -> get.send("/ HTTP/1.1\r\nX: y", null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PlainGet.Answer answer(String bytes) throws IOException {
        try (var server = new RawServer((socket, out) -> write(out, bytes, socket))) {
            return new PlainGet(
                            URI.create(server.url()),
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(5),
                            new GatewayTrust((Path) null).sockets())
                    .send("/ve/../x", "token");
        }
    }

    private static void write(OutputStream out, String bytes, java.net.Socket socket) throws IOException {
        out.write(bytes.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        socket.close();
    }
}
