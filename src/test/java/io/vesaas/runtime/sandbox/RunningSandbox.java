package io.vesaas.runtime.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/** A sandbox on a port of its own, with a client that has the right keys. */
final class RunningSandbox implements AutoCloseable {

    static final String SECRET = "test-secret";
    static final String ISSUER = "https://platform.example";

    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    static {
        TOMCAT.setLevel(Level.SEVERE);
    }

    final World world;
    final ECKey key = key("k1");
    private final Tomcat tomcat = new Tomcat();
    private final Sandbox sandbox;
    private final OkHttpClient client =
            new OkHttpClient.Builder().readTimeout(Duration.ofSeconds(20)).build();

    RunningSandbox(Model model) throws Exception {
        this(model, Clock.systemUTC());
    }

    RunningSandbox(Model model, Clock clock) throws Exception {
        world = new World(clock);
        world.apply(Manifests.parse(new String(
                RunningSandbox.class
                        .getResourceAsStream("/sandbox/recorded-world.yaml")
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8)));
        sandbox = new Sandbox(world, SECRET, model, new AgentCards("http://127.0.0.1:8083"), clock);
        tomcat.setPort(0);
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        var context = tomcat.addContext("", null);
        var definition = new FilterDef();
        definition.setFilterName("sandbox");
        definition.setFilter(sandbox.filter());
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        var mapping = new FilterMap();
        mapping.setFilterName("sandbox");
        mapping.addURLPattern("/*");
        context.addFilterMap(mapping);
        Tomcat.addServlet(context, "teapot", new HttpServlet() {
            @Override
            protected void service(HttpServletRequest request, HttpServletResponse response) {
                response.setStatus(418);
            }
        });
        context.addServletMappingDecoded("/", "teapot");
        tomcat.getConnector();
        tomcat.start();
        control("PUT", "/keys", keys(key)).close();
    }

    static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String keys(ECKey key) {
        return "{\"issuer\":\"%s\",\"audience\":\"agentgateway\",\"jwks\":%s}"
                .formatted(ISSUER, new JWKSet(key.toPublicJWK()));
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** A route to an agent of namespace {@code team-a}, under the agent's own name. */
    void route(String agent) throws IOException {
        route(agent, agent, 1000, 0);
    }

    void route(String id, String agent, int perMinute, int burst) throws IOException {
        String body =
                "{\"id\":\"%s\",\"namespace\":\"team-a\",\"name\":\"%s\",\"requestsPerMinute\":%d,\"burst\":%d,\"installation\":\"t\"}"
                        .formatted(id, agent, perMinute, burst);
        control("PUT", "/routes/" + id, body).close();
    }

    Response control(String method, String path, String body) throws IOException {
        return client.newCall(new Request.Builder()
                        .url(url("/sandbox/control" + path))
                        .header(SandboxControl.SECRET_HEADER, SECRET)
                        .method(method, body == null ? null : RequestBody.create(body, MediaType.get("text/plain")))
                        .build())
                .execute();
    }

    String controlText(String method, String path, String body) throws IOException {
        try (Response response = control(method, path, body)) {
            return response.body().string();
        }
    }

    /** Sends a recorded request through the gateway, on the route that has the agent's name. */
    Response send(Recorded.Sent sent) throws IOException {
        String agent = sent.path().split("/")[4];
        String rest = sent.path().substring(("/api/a2a/team-a/" + agent).length());
        var request = new Request.Builder()
                .url(url("/sandbox/gateway/ve/" + agent + rest))
                .header("Authorization", "Bearer " + token(agent, sent.headers().get("X-User-Id")));
        if (sent.headers().containsKey("A2A-Version")) {
            request.header("A2A-Version", sent.headers().get("A2A-Version"));
        }
        request.method(
                sent.method(),
                sent.method().equals("POST")
                        ? RequestBody.create(sent.bytes(), MediaType.get("application/json"))
                        : null);
        return client.newCall(request.build()).execute();
    }

    String sendForText(Recorded.Sent sent) throws IOException {
        try (Response response = send(sent)) {
            return response.body().string();
        }
    }

    String token(String ve, String user) {
        return token(key, "k1", claims(ve).subject(user).build());
    }

    static JWTClaimsSet.Builder claims(String ve) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("agentgateway")
                .subject("customer-42")
                .claim("ve_id", ve)
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
    }

    static String token(ECKey key, String kid, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(kid).build(), claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    OkHttpClient client() {
        return client;
    }

    @Override
    public void close() throws LifecycleException {
        sandbox.stop();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        tomcat.stop();
        tomcat.destroy();
    }
}
