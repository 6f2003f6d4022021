package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded gateway refuses what Agent Gateway 1.4.1 refused, with its status, headers and text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeTests {

    private final ScriptedModel model = new ScriptedModel();
    private RunningSandbox sandbox;

    @BeforeAll
    void start() throws Exception {
        sandbox = new RunningSandbox(model);
        sandbox.route("4711", "invoice-agent", 1000, 0);
        sandbox.route("4712", "invoice-agent", 1000, 0);
    }

    @AfterAll
    void stop() throws Exception {
        sandbox.close();
    }

    Stream<Arguments> refusals() throws Exception {
        var other = RunningSandbox.key("k1");
        return Stream.of(
                arguments("01-no-token", null),
                arguments("02-garbage-token", "Bearer garbage"),
                arguments("04-expired", bearer(claims().expirationTime(ago(7200)))),
                arguments("06-expired-90s-ago", bearer(claims().expirationTime(ago(90)))),
                arguments("07-wrong-audience", bearer(claims().audience("someone-else"))),
                arguments("08-no-audience", bearer(claims().audience((String) null))),
                arguments("09-wrong-issuer", bearer(claims().issuer("https://evil.example"))),
                arguments("10-no-issuer", bearer(claims().issuer(null))),
                arguments("11-unknown-kid", "Bearer " + RunningSandbox.token(sandbox.key, "k9", claims().build())),
                arguments("12-no-kid", "Bearer " + RunningSandbox.token(sandbox.key, null, claims().build())),
                arguments("13-known-kid-wrong-key", "Bearer " + RunningSandbox.token(other, "k1", claims().build())),
                arguments("14-no-exp", bearer(claims().expirationTime(null))),
                arguments("16-alg-none", "Bearer " + unsigned()),
                arguments("17-hs256", "Bearer " + hmac()),
                arguments("18-basic-scheme", "Basic Zm9vOmJhcg=="),
                arguments("22-right-token-wrong-path", bearer(claims().claim("ve_id", "4712"))),
                arguments("25-no-ve-claim", bearer(claims().claim("ve_id", null))),
                arguments("26-ve-claim-is-number", bearer(claims().claim("ve_id", 4711))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesAsRecorded(String recording, String authorization) throws Exception {
        RawAnswer answer = get("/ve/4711/", authorization);

        assertLikeRecording(answer, "auth/" + recording);
    }

    @Test
    void tellsThatThereIsNoRouteOnlyToARightToken() throws Exception {
        RawAnswer answer = get("/ve/9999/", bearer(claims().claim("ve_id", "9999")));

        assertLikeRecording(answer, "auth/27-right-token-unknown-route");
        assertThat(get("/ve/9999/", null).status()).isEqualTo(401);
    }

    Stream<Arguments> accepted() {
        return Stream.of(
                arguments("05-expired-30s-ago", bearer(claims().expirationTime(ago(30)))),
                arguments("15-not-yet-valid", bearer(claims().notBeforeTime(ago(-600)))),
                arguments("19-lowercase-bearer", bearer(claims()).replaceFirst("Bearer", "bearer")),
                arguments("21-audience-list", bearer(claims().audience(List.of("x", "agentgateway")))));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void acceptsAsRecorded(String recording, String authorization) throws Exception {
        assertThat(Recorded.Head.of("agentgateway/auth/" + recording + ".response")
                        .status())
                .isEqualTo(200);
        assertThat(get("/ve/4711/", authorization).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ve/4711/../4712/",
                "/ve/4711/%2e%2e/4712/",
                "/ve/4711/%2E%2E/4712/",
                "/ve/4711/%252e%252e/",
                "/ve/4711/?user_id=x",
                "/ve/4711/?",
                "/ve//4711/",
                "//ve/4711/",
                "/ve/4711//",
                "/ve/4711/x",
                "/ve/4711;a=b/",
                "/VE/4711/",
                "/ve/471",
                "/operator/sessions/1/tasks"
            })
    void refusesEveryPathThatIsNotExactlyTheOneOfTheClaim(String path) throws Exception {
        RawAnswer answer = get(path, bearer(claims()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("authorization failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ve/4711", "/ve/4711/", "/ve/4711/.well-known/agent-card.json"})
    void passesTheThreePathsOfTheClaim(String path) throws Exception {
        assertThat(get(path, bearer(claims())).status()).isEqualTo(200);
    }

    @Test
    void takesTheUserFromTheTokenWhateverTheCallerSays() throws Exception {
        model.say("hello", new Model.Usage(1, 1));
        String body = Recorded.Sent.of("messages/stream-plain").body();

        RawAnswer.of(
                sandbox, "POST", "/ve/4711/", bearer(claims().subject("conv-abc")), "X-User-Id: mallory\r\n", body);

        assertThat(sandbox.controlText("GET", "/calls", null))
                .contains("\"user\":\"conv-abc\"")
                .doesNotContain("mallory");
    }

    @Test
    void limitsTheRequestsOfEachRouteByItself() throws Exception {
        sandbox.route("5001", "invoice-agent", 5, 2);
        sandbox.route("5002", "invoice-agent", 5, 0);
        String token = bearer(claims().claim("ve_id", "5001"));
        for (int i = 0; i < 7; i++) {
            assertThat(get("/ve/5001/", token).status()).isEqualTo(200);
        }

        RawAnswer refused = get("/ve/5001/", token);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo(Recorded.text("agentgateway/limit/06-request-6-of-limit-5.body"));
        assertThat(refused.header("content-type")).isEqualTo("text/plain");
        assertThat(refused.header("x-ratelimit-limit")).isEqualTo("7");
        assertThat(refused.header("x-ratelimit-remaining")).isEqualTo("0");
        assertThat(Integer.parseInt(refused.header("x-ratelimit-reset"))).isBetween(50, 59);
        assertThat(get("/ve/5002/", bearer(claims().claim("ve_id", "5002"))).status())
                .isEqualTo(200);
        assertThat(get("/ve/5001/", bearer(claims())).status())
                .as("a wrong token on an exhausted route")
                .isEqualTo(403);
    }

    @Test
    void acceptsNewKeysAndForgetsOldOnesAtOnce() throws Exception {
        var next = RunningSandbox.key("k2");
        try {
            sandbox.control("PUT", "/keys", RunningSandbox.keys(next)).close();

            assertThat(get("/ve/4711/", bearer(claims())).body()).contains("unknown key \"k1\"");
            assertThat(get("/ve/4711/", "Bearer " + RunningSandbox.token(next, "k2", claims().build()))
                            .status())
                    .isEqualTo(200);
        } finally {
            sandbox.control("PUT", "/keys", RunningSandbox.keys(sandbox.key)).close();
        }
    }

    private static JWTClaimsSet.Builder claims() {
        return RunningSandbox.claims("4711");
    }

    private String bearer(JWTClaimsSet.Builder claims) {
        return "Bearer " + RunningSandbox.token(sandbox.key, "k1", claims.build());
    }

    private static String hmac() throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims().build());
        token.sign(new MACSigner("0123456789abcdef0123456789abcdef"));
        return token.serialize();
    }

    private static String unsigned() {
        return Base64URL.encode("{\"alg\": \"none\", \"kid\": \"k1\"}") + "."
                + Base64URL.encode(claims().build().toString()) + ".";
    }

    private static Date ago(long seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    private static void assertLikeRecording(RawAnswer answer, String name) {
        var head = Recorded.Head.of("agentgateway/" + name + ".response");
        assertThat(answer.status()).isEqualTo(head.status());
        assertThat(answer.body()).isEqualTo(Recorded.text("agentgateway/" + name + ".body"));
        assertThat(answer.header("content-type")).isEqualTo(head.headers().get("content-type"));
        assertThat(answer.header("content-length")).isEqualTo(head.headers().get("content-length"));
        assertThat(answer.header("www-authenticate")).isNull();
    }

    private RawAnswer get(String path, String authorization) throws IOException {
        return RawAnswer.of(sandbox, "GET", path, authorization, "", "");
    }
}
