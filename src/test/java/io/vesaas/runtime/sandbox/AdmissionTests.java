package io.vesaas.runtime.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AdmissionTests {

    @Test
    void refusesAnAgentWhoseTypeDoesNotFitAsRecorded() {
        assertRefusedLike("cr-admission-type-mismatch", """
                apiVersion: kagent.dev/v1alpha2
                kind: Agent
                metadata: {name: admission-type-mismatch, namespace: team-a}
                spec: {type: BYO, description: x, declarative: {runtime: go}}
                """);
    }

    @Test
    void refusesApprovalForAToolThatIsNotNamedAsRecorded() {
        assertRefusedLike("cr-admission-approval-not-in-tools", """
                apiVersion: kagent.dev/v1alpha2
                kind: Agent
                metadata: {name: admission-approval-not-in-tools, namespace: team-a}
                spec:
                  type: Declarative
                  description: x
                  declarative:
                    runtime: go
                    tools:
                      - type: McpServer
                        mcpServer: {apiGroup: kagent.dev, kind: RemoteMCPServer, name: t, toolNames: [a], requireApproval: [b]}
                """);
    }

    @Test
    void fillsInWhatKAgentTakesByDefault() throws Exception {
        ObjectNode admitted = Admission.admit(one("""
                apiVersion: kagent.dev/v1alpha2
                kind: Agent
                metadata: {name: admission-minimal, namespace: team-a}
                spec: {description: only the least, declarative: {}}
                """));

        assertThat(admitted.at("/spec/type").asString()).isEqualTo("Declarative");
        assertThat(admitted.at("/spec/declarative/runtime").asString()).isEqualTo("python");
    }

    @Test
    void refusesNamesThatKubernetesDoesNotTake() {
        assertThatThrownBy(() -> Admission.admit(one("""
                        apiVersion: kagent.dev/v1alpha2
                        kind: Agent
                        metadata: {name: Not_A_Name}
                        spec: {declarative: {}}
                        """)))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("lowercase RFC 1123 subdomain");
    }

    @Test
    void refusesKindsAndVersionsThatKAgentDoesNotServe() {
        assertThatThrownBy(() -> Admission.admit(one("{apiVersion: kagent.dev/v1alpha3, kind: Agent}")))
                .hasMessage("no matches for kind \"Agent\" in version \"kagent.dev/v1alpha3\"");
        assertThatThrownBy(() -> Admission.admit(one("{apiVersion: v1, kind: Secret}")))
                .hasMessage("no matches for kind \"Secret\" in version \"v1\"");
    }

    private static void assertRefusedLike(String recording, String manifest) {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> Admission.admit(one(manifest)));

        assertThat(rejected.code()).isEqualTo(422);
        assertThat(Json.compact(rejected.status()) + "\n").isEqualTo(Recorded.json("kubernetes/" + recording));
    }

    private static ObjectNode one(String manifest) {
        try {
            return Manifests.parse(manifest).getFirst();
        } catch (java.io.IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
