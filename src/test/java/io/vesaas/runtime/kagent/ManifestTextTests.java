package io.vesaas.runtime.kagent;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.runtime.AgentDefinition;
import io.vesaas.runtime.AgentDefinition.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** What may be read of a resource, compared with files that are reviewed. */
class ManifestTextTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/kagent");

    @Test
    void noSecretOfAnAgentIsShownAndEverythingElseIs() throws IOException {
        String text = text(read(Files.readString(GOLDEN.resolve("agent-with-secrets.yaml"))));

        assertThat(text)
                .isEqualTo(Files.readString(GOLDEN.resolve("agent-masked.yaml")))
                .doesNotContainIgnoringCase("n3verSh0wn", "lab3lS3cret");
    }

    @Test
    void whatIsShownCanBeReadAsYamlAgain() throws IOException {
        String text = text(read(Files.readString(GOLDEN.resolve("agent-with-secrets.yaml"))));

        assertThat(read(text).at("/spec/declarative/systemMessage").asString()).startsWith("You keep the books.\n");
    }

    @Test
    void noSecretStandsInTheDefinitionEither() throws IOException {
        JsonNode agent = read(Files.readString(GOLDEN.resolve("agent-with-secrets.yaml")));
        JsonNode model = read("""
                model: gpt-small
                provider: OpenAI
                apiKeySecret: llm-key
                apiKeySecretKey: API_KEY
                defaultHeaders: {X-Team: n3verSh0wn}
                openAI: {baseUrl: "https://u:n3verSh0wn@models.example.com/v1", maxTokens: 4096}
                azureOpenAI: {azureAdToken: n3verSh0wn}
                """);

        AgentDefinition definition = DefinitionReader.read("team-a", agent.path("spec"), model);

        assertThat(definition.parts().toString()).doesNotContain("n3verSh0wn");
        assertThat(definition.parts().get(Part.MODEL_PARAMETERS))
                .contains("baseUrl: https://•••@models.example.com/v1", "maxTokens: 4096")
                .doesNotContain("llm-key");
        assertThat(definition.parts().get(Part.TOOLS)).isEqualTo("""
                        ledger: header of the agent X-From-Secret
                        ledger: header of the agent X-Static
                        ledger: header of the caller x-customer-id
                        ledger: list
                        ledger: pay, needs approval""");
        assertThat(definition.parts().get(Part.CODE)).contains("registry.example.com/skills/books:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ghp_abcdefghijklmnopqrstuvwx               | •••
                    token eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0 | token •••
                    AKIAIOSFODNN7EXAMPLE                       | •••
                    Bearer abc123def456ghi789                  | Bearer •••
                    a bearer of good news                      | a bearer of good news
                    basic troubleshooting comes first          | basic troubleshooting comes first
                    ssh://git@example.com/books.git            | ssh://git@example.com/books.git
                    write to billing@example.com               | write to billing@example.com
                    """)
    void secretsInTextAreKnownByTheirShape(String text, String masked) {
        assertThat(SecretShapes.masked(text)).isEqualTo(masked);
    }

    private static String text(JsonNode resource) {
        return ManifestText.of(ResourceJson.MAPPER.readTree(ManifestText.compact(resource)));
    }

    private static JsonNode read(String yaml) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return ResourceJson.MAPPER.valueToTree(document);
    }
}
