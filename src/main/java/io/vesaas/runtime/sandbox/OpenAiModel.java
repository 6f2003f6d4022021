package io.vesaas.runtime.sandbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Asks an OpenAI-compatible endpoint: streaming chat completions with usage. A refusal that may pass (429, 5xx) is
 * tried three times, as both runtimes do (recorded).
 */
final class OpenAiModel implements Model {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int TRIES = 3;
    private static final Duration BACK_OFF = Duration.ofMillis(500);

    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(Duration.ofMinutes(10))
            .followRedirects(false)
            .build();

    private final SandboxSettings.Model settings;
    private final String url;

    OpenAiModel(SandboxSettings.Model settings) {
        URI base = Objects.requireNonNull(settings.baseUrl());
        this.settings = settings;
        this.url = base.toString().replaceAll("/+$", "") + "/chat/completions";
    }

    @Override
    public Answer answer(Model.Prompt prompt, Consumer<String> delta) throws ModelFailure, InterruptedException {
        String model = settings.name() == null ? prompt.modelName() : settings.name();
        Request call = call(OpenAiMessages.request(model, prompt));
        for (int attempt = 1; ; attempt++) {
            try (Response response = client.newCall(call).execute()) {
                if (response.isSuccessful()) {
                    return read(response, delta);
                }
                boolean mayPass = response.code() == 429 || response.code() >= 500;
                if (!mayPass || attempt == TRIES) {
                    throw ModelFailure.http(
                            url, response.code(), response.body().string());
                }
            } catch (InterruptedIOException stopped) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped");
                }
                throw ModelFailure.unreachable(url, "timeout");
            } catch (IOException unreachable) {
                throw ModelFailure.unreachable(url, String.valueOf(unreachable.getMessage()));
            }
            Thread.sleep(BACK_OFF.multipliedBy(attempt));
        }
    }

    private Request call(String body) {
        var call = new Request.Builder().url(url).post(RequestBody.create(body, JSON));
        if (settings.apiKey() != null) {
            call.header("Authorization", "Bearer " + settings.apiKey());
        }
        return call.build();
    }

    private static Answer read(Response response, Consumer<String> delta)
            throws IOException, ModelFailure, InterruptedException {
        var answer = new OpenAiMessages.Collector(delta);
        BufferedSource source = response.body().source();
        try {
            for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
                if (line.startsWith("data:") && answer.take(line.substring(5).strip())) {
                    return answer.whole();
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped");
                }
            }
        } catch (InterruptedIOException stopped) {
            throw stopped;
        } catch (IOException broken) {
            throw ModelFailure.brokenOff();
        }
        if (answer.isComplete()) {
            return answer.whole();
        }
        throw ModelFailure.brokenOff();
    }
}
