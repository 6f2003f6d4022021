package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.RouteId;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/**
 * Asks the gateway's data port whether it accepts tokens of a key, as the control side's word for it proves nothing. It
 * asks for the path of a hire that never is: a token is looked at before the route is, so that 401 says no and 404 says
 * yes (recorded, Agent Gateway 1.4.1).
 */
@Component
class KeyProbe {

    private static final Passage.Hire NOBODY = new Passage.Hire(new RouteId(new UUID(0, 0)), "", "key-probe");

    private static final int LOOKS = 10;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final GatewayAddress address;
    private final PassageTokens tokens;
    private final OkHttpClient client;

    KeyProbe(GatewayAddress address, PassageTokens tokens, GatewaySettings settings) {
        this.address = address;
        this.tokens = tokens;
        this.client = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .callTimeout(settings.answerTimeout())
                .followRedirects(false)
                // A connection of its own each time: behind one address there may be several proxies.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    /**
     * Looks again for two seconds until it is: a gateway takes a few milliseconds to serve what its control side was told
     * (recorded), a busy one longer.
     *
     * @throws AgentFailure when the data port says neither yes nor no
     */
    boolean isAcceptedSoon(SigningKey key) {
        for (int look = 1; look < LOOKS; look++) {
            if (isAccepted(key)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return isAccepted(key);
    }

    /** @throws AgentFailure when the data port says neither yes nor no */
    boolean isAccepted(SigningKey key) {
        try (Response response = client.newCall(request(key)).execute()) {
            return switch (response.code()) {
                case 401 -> false;
                case 403, 404 -> true;
                default -> throw GatewayRefusals.of(response.code(), "the key " + key.kid() + " was probed");
            };
        } catch (IOException e) {
            throw BrokenCalls.failure(e, false);
        }
    }

    private Request request(SigningKey key) {
        try {
            return new Request.Builder()
                    .url(address.dataPort() + "/ve/" + NOBODY.route() + "/.well-known/agent-card.json")
                    .header("Authorization", "Bearer " + tokens.issue(NOBODY, key))
                    .build();
        } catch (IllegalStateException notKnownYet) {
            throw new AgentFailure(AgentFailure.Reason.UNREACHABLE, String.valueOf(notKnownYet.getMessage()), false);
        }
    }
}
