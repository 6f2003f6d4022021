package io.vesaas.runtime.sandbox;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the gateway of a sandbox answers to a path sent as it is; every HTTP client would tidy it up. */
record RawAnswer(String head, String body) {

    static RawAnswer of(
            RunningSandbox sandbox, String method, String path, String authorization, String headers, String body)
            throws IOException {
        try (var socket = new Socket("127.0.0.1", sandbox.port())) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = method + " /sandbox/gateway" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + (authorization == null ? "" : "Authorization: " + authorization + "\r\n")
                    + headers
                    + "Content-Length: " + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            int gap = answer.indexOf("\r\n\r\n");
            String answerHead = answer.substring(0, gap);
            String sent = answer.substring(gap + 4);
            String whole =
                    answerHead.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked") ? joined(sent) : sent;
            return new RawAnswer(
                    answerHead, new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        }
    }

    /** Without the framing of chunks. */
    private static String joined(String chunks) {
        var whole = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line), 16);
            if (length == 0) {
                return whole.toString();
            }
            whole.append(chunks, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
    }

    int status() {
        return Integer.parseInt(head.split(" ")[1]);
    }

    String header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }
}
