package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.sandbox.SandboxControl;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Sends requests to the control side of the sandbox. All of them may be repeated. */
@Component
@ConditionalOnProperty(name = "ve.runtime", havingValue = "sandbox", matchIfMissing = true)
class SandboxCalls {

    private final SandboxControl control;
    private final OkHttpClient client;

    SandboxCalls(SandboxControl control, GatewaySettings settings) {
        this.control = control;
        this.client = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout())
                .callTimeout(settings.answerTimeout())
                .followRedirects(false)
                .build();
    }

    void put(String path, byte[] json) {
        call(request(path).put(new OneShotBody(json)));
    }

    void delete(String path) {
        call(request(path).delete());
    }

    byte[] get(String path) {
        return call(request(path));
    }

    private Request.Builder request(String path) {
        try {
            return new Request.Builder()
                    .url(control.controlPort() + path)
                    .header(SandboxControl.SECRET_HEADER, control.secret());
        } catch (IllegalStateException notKnownYet) {
            throw new AgentFailure(AgentFailure.Reason.UNREACHABLE, String.valueOf(notKnownYet.getMessage()), false);
        }
    }

    private byte[] call(Request.Builder request) {
        try (Response response = client.newCall(request.build()).execute()) {
            byte[] body = response.body().bytes();
            if (response.code() == 409) {
                throw new AgentFailure(
                        AgentFailure.Reason.NAME_TAKEN,
                        "the sandbox's control side refused: " + new String(body, StandardCharsets.UTF_8),
                        false);
            }
            if (!response.isSuccessful()) {
                throw new AgentFailure(
                        AgentFailure.Reason.UNREACHABLE,
                        "the sandbox's control side answered HTTP " + response.code(),
                        false);
            }
            return body;
        } catch (IOException e) {
            throw BrokenCalls.failure(e, false);
        }
    }
}
