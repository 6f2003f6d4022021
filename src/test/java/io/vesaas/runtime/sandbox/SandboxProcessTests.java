package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class SandboxProcessTests {

    @Test
    void servesTheShippedAgentsWithNothingElseAroundIt() throws Exception {
        try (var context =
                SandboxProcess.run(SandboxProcess.ARGUMENT, "--server.port=0", "--ve.sandbox.control-secret=s")) {
            var control = context.getBean(SandboxControl.class);

            assertThat(get(control.controlPort() + "/agents", control.secret()))
                    .startsWith("200")
                    .contains("support-specialist");
            assertThat(get(control.controlPort() + "/../health", "")).isEqualTo("200 UP");
            assertThat(get(control.controlPort() + "/../../login", control.secret()))
                    .startsWith("404");
            assertThat(context.containsBean("dataSource")).isFalse();
        }
    }

    @Test
    void stopsAtOnceAlthoughSomeoneStillWatches() throws Exception {
        var context = SandboxProcess.run(SandboxProcess.ARGUMENT, "--server.port=0", "--ve.sandbox.control-secret=s");
        var control = context.getBean(SandboxControl.class);
        var watch = new Request.Builder()
                .url(control.controlPort() + "/agents?watch=true")
                .header(SandboxControl.SECRET_HEADER, "s")
                .build();
        try (Response response = new OkHttpClient().newCall(watch).execute()) {
            response.body().source().readUtf8Line();
            Instant before = Instant.now();

            context.close();

            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void asksForTheSecretThatThePlatformWillUse() {
        assertThatThrownBy(() -> SandboxProcess.run(SandboxProcess.ARGUMENT, "--server.port=0"))
                .hasRootCauseInstanceOf(SandboxMisplaced.class)
                .hasRootCauseMessage("The sandbox process needs a secret for its control side.");
    }

    @Test
    void doesNotLetProductionRunOnTheSandbox() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("production");

        assertThatThrownBy(() -> check(environment))
                .isInstanceOf(SandboxMisplaced.class)
                .hasMessage("Production does not run on the sandbox.");

        check(environment.withProperty("ve.runtime", "kubernetes"));
        check(new MockEnvironment());
    }

    @Test
    void saysInASentenceWhatToDo() {
        FailureAnalysis analysis = new SandboxFailureAnalyzer()
                .analyze(new IllegalStateException(new SandboxMisplaced("No.", "Do this.")));

        assertThat(analysis.getDescription()).isEqualTo("No.");
        assertThat(analysis.getAction()).isEqualTo("Do this.");
    }

    private static void check(MockEnvironment environment) {
        new NoSandboxInProduction().postProcessEnvironment(environment, new SpringApplication());
    }

    private static String get(String url, String secret) throws Exception {
        var request = new Request.Builder().url(url).header(SandboxControl.SECRET_HEADER, secret);
        try (Response response = new OkHttpClient().newCall(request.build()).execute()) {
            return response.code() + " " + response.body().string();
        }
    }
}
