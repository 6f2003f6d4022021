package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.Passage;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/**
 * Sends requests to the gateway's data port: each with a token of its own, none twice, no redirect followed, HTTP/1.1 in
 * the clear or whatever TLS agrees on. Hands back good answers; everything else is an {@link AgentFailure}.
 */
@Component
class GatewayCalls {

    private static final int REFUSAL_BYTES = 2_000;

    /** An operator's token is good for every agent and names none. */
    private static final AgentRef NO_AGENT = new AgentRef("", "");

    private final GatewayAddress address;
    private final PassageTokens tokens;
    private final GatewaySettings settings;
    private final OkHttpClient streams;
    private final OkHttpClient answers;

    GatewayCalls(GatewayAddress address, PassageTokens tokens, GatewaySettings settings) {
        this.address = address;
        this.tokens = tokens;
        this.settings = settings;
        this.streams = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.idleTimeout())
                .writeTimeout(settings.answerTimeout())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                // docs/decisions/0008-a-send-has-a-fresh-connection.md
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .addNetworkInterceptor(Reached::mark)
                .build();
        this.answers = streams.newBuilder()
                // Shorter than the 20 s after which a Tomcat drops an idle connection.
                .connectionPool(new ConnectionPool(32, 15, TimeUnit.SECONDS))
                .readTimeout(settings.answerTimeout())
                .callTimeout(settings.answerTimeout())
                .build();
    }

    /** Opens a stream: returns when the headers of the answer are there. */
    Exchange stream(Passage passage, Wire.Request request) {
        byte[] body = bounded(Wire.JSON.writeValueAsBytes(request));
        return send(
                streams,
                passage,
                request(way(passage) + "/", "text/event-stream").post(new OneShotBody(body)));
    }

    /** Asks and waits for one answer. */
    Exchange ask(Passage passage, Wire.Request request) {
        byte[] body = bounded(Wire.JSON.writeValueAsBytes(request));
        return send(
                answers,
                passage,
                request(way(passage) + "/", "application/json").post(new OneShotBody(body)));
    }

    /** Fetches the agent card. */
    Exchange card(Passage passage) {
        return send(answers, passage, request(way(passage) + "/.well-known/agent-card.json", "application/json"));
    }

    /** Fetches KAgent's stored tasks of a conversation as the user who held it. */
    Exchange tasks(String agentUser, String contextId) {
        var passage = new Passage.Operator(NO_AGENT, agentUser);
        return send(answers, passage, request("/operator/sessions/" + contextId + "/tasks", "application/json"));
    }

    private byte[] bounded(byte[] body) {
        if (body.length > settings.maxRequest().toBytes()) {
            throw new AgentFailure(
                    Reason.TOO_LARGE,
                    "a request of " + body.length + " bytes was not sent, ve.gateway.max-request is "
                            + settings.maxRequest(),
                    false);
        }
        return body;
    }

    private Request.Builder request(String path, String accept) {
        try {
            return new Request.Builder().url(address.dataPort() + path).header("Accept", accept);
        } catch (IllegalStateException notKnownYet) {
            throw new AgentFailure(Reason.UNREACHABLE, String.valueOf(notKnownYet.getMessage()), false);
        }
    }

    private static String way(Passage passage) {
        return switch (passage) {
            case Passage.Hire hire -> "/ve/" + hire.route();
            case Passage.Operator operator ->
                "/operator/a2a/" + operator.agent().namespace() + "/"
                        + operator.agent().name();
        };
    }

    private Exchange send(OkHttpClient client, Passage passage, Request.Builder request) {
        String token = tokens.issue(passage);
        var reached = new Reached();
        Call call = client.newCall(request.header("Authorization", "Bearer " + token)
                .tag(Reached.class, reached)
                .build());
        try {
            Response response = call.execute();
            if (response.code() != 200) {
                throw GatewayRefusals.of(response.code(), refusal(response).replace(token, "<token>"));
            }
            return new Exchange(call, response, (int) settings.maxEvent().toBytes());
        } catch (IOException e) {
            throw BrokenCalls.failure(e, reached.isMarked());
        }
    }

    private static String refusal(Response response) {
        try (response) {
            var source = response.body().source();
            source.request(REFUSAL_BYTES);
            return source.getBuffer()
                    .readUtf8(Math.min(REFUSAL_BYTES, source.getBuffer().size()));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
