package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.AgentFailure.Reason;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.GatewayAddress;
import io.vesaas.runtime.Passage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    private final Recorder recorder;
    private final OkHttpClient streams;
    private final OkHttpClient answers;

    GatewayCalls(
            GatewayAddress address,
            PassageTokens tokens,
            GatewaySettings settings,
            GatewayTrust trust,
            Recorder recorder) {
        this.address = address;
        this.tokens = tokens;
        this.settings = settings;
        this.recorder = recorder;
        this.streams = trust.applyTo(new OkHttpClient.Builder())
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
        return send(streams, rpc(passage, request, "text/event-stream"));
    }

    /** Asks and waits for one answer. */
    Exchange ask(Passage passage, Wire.Request request) {
        return send(answers, rpc(passage, request, "application/json"));
    }

    /** Fetches the agent card. */
    Exchange card(Passage passage) {
        return send(answers, get(passage, "card", way(passage) + "/.well-known/agent-card.json"));
    }

    /** Fetches KAgent's stored tasks of a conversation as the user who held it. */
    Exchange tasks(String agentUser, String contextId) {
        var passage = new Passage.Operator(NO_AGENT, agentUser);
        return send(answers, get(passage, "session-tasks", "/operator/sessions/" + contextId + "/tasks"));
    }

    private Outgoing rpc(Passage passage, Wire.Request request, String accept) {
        byte[] body = Wire.JSON.writeValueAsBytes(request);
        if (body.length > settings.maxRequest().toBytes()) {
            throw new AgentFailure(
                    Reason.TOO_LARGE,
                    "a request of " + body.length + " bytes was not sent, ve.gateway.max-request is "
                            + settings.maxRequest(),
                    false);
        }
        var post = request(way(passage) + "/", accept).post(new OneShotBody(body));
        return new Outgoing(passage, request.method().replace('/', '-'), post, body);
    }

    private Outgoing get(Passage passage, String what, String path) {
        return new Outgoing(passage, what, request(path, "application/json"), new byte[0]);
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

    /** A token that is refused was refused at the door: the call has not run, and a new token may be luckier. */
    private Exchange send(OkHttpClient client, Outgoing outgoing) {
        try {
            return sendOnce(client, outgoing);
        } catch (AgentFailure e) {
            if (e.reason() != Reason.UNAUTHORISED) {
                throw e;
            }
            return sendOnce(client, outgoing);
        }
    }

    private Exchange sendOnce(OkHttpClient client, Outgoing outgoing) {
        String token = tokens.issue(outgoing.passage());
        var reached = new Reached();
        Request request = outgoing.request()
                .header("Authorization", "Bearer " + token)
                .tag(Reached.class, reached)
                .build();
        Tape tape = recorder.listen(outgoing.passage(), outgoing.what(), request, outgoing.body(), token);
        Call call = client.newCall(request);
        try {
            Response response = call.execute();
            tape.answered(response);
            if (response.code() != 200) {
                throw GatewayRefusals.of(
                        response.code(), refusal(response, tape).replace(token, "<token>"));
            }
            return new Exchange(call, response, tape, (int) settings.maxEvent().toBytes());
        } catch (IOException e) {
            tape.broken(e);
            throw BrokenCalls.failure(e, reached.isMarked());
        }
    }

    private static String refusal(Response response, Tape tape) {
        try (response) {
            var source = response.body().source();
            source.request(REFUSAL_BYTES);
            String text = source.getBuffer()
                    .readUtf8(Math.min(REFUSAL_BYTES, source.getBuffer().size()));
            tape.body(text.getBytes(StandardCharsets.UTF_8));
            return text;
        } catch (IOException unreadable) {
            return "";
        } finally {
            tape.over();
        }
    }

    /** @param what names the call among recordings */
    private record Outgoing(Passage passage, String what, Request.Builder request, byte[] body) {}
}
