package io.vesaas;

import io.vesaas.accounts.AccountsFixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the running application over HTTP: with an API key, with the cookie of a sign-in, or with neither. */
public final class Program {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger PROGRAMS = new AtomicInteger();
    private static final String CSRF = "XSRF-TOKEN";

    private final URI base;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Program(int port) {
        base = URI.create("http://127.0.0.1:" + port);
        int number = PROGRAMS.incrementAndGet();
        with("X-Forwarded-For", "100.65.%d.%d".formatted(number / 250, number % 250 + 1));
        with("Accept", "application/json, application/problem+json");
    }

    public static Program withKey(int port, String key) {
        return new Program(port).with("Authorization", "Bearer " + key);
    }

    /** With the cookies of a browser in which this person is signed in, CSRF token included. */
    public static Program signedIn(int port, String email) {
        var browser = new Visitor(port);
        browser.signIn(email, AccountsFixtures.PASSWORD);
        browser.get("/api/openapi");
        String token = browser.cookie(CSRF).orElseThrow();
        return new Program(port)
                .with("Cookie", "ve-sign-in=" + browser.cookie("ve-sign-in").orElseThrow() + "; " + CSRF + "=" + token)
                .with("X-XSRF-TOKEN", token);
    }

    public Program with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Program without(String name) {
        headers.remove(name);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer send(String method, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The code of a problem, which must be one in all its parts. */
        public String code() {
            if (!header("Content-Type").orElse("").startsWith("application/problem+json")) {
                throw new AssertionError("no problem but " + this);
            }
            JsonNode problem = json();
            for (String field : new String[] {"title", "status", "code", "reference"}) {
                if (!problem.hasNonNull(field)) {
                    throw new AssertionError("no " + field + " in " + this);
                }
            }
            return problem.path("code").asString();
        }

        /** Each wrong place with its code, as {@code /title too-long} or {@code limit too-large}. */
        public List<String> errors() {
            return StreamSupport.stream(json().path("errors").spliterator(), false)
                    .map(error -> error.path("pointer")
                                    .asString(error.path("parameter").asString("?")) + " "
                            + error.path("code").asString())
                    .toList();
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + " " + response.body();
        }
    }
}
