package io.vesaas.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vesaas.PlatformTest;
import io.vesaas.Program;
import io.vesaas.Program.Answer;
import io.vesaas.SandboxWorld;
import io.vesaas.Visitor;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.accounts.ApiScope;
import io.vesaas.accounts.KeyFixtures;
import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the description of the interface for programs says is true. */
@PlatformTest
class OpenApiTests {

    /** The life of a listing, in an order in which each example can be sent; all operations there are. */
    private static final List<String> IN_ORDER = List.of(
            "listAgents",
            "getAgent",
            "addListing",
            "listListings",
            "getDraft",
            "saveDraft",
            "publishDraft",
            "pauseListing",
            "resumeListing",
            "findOffers",
            "getOffer",
            "removeListing");

    @LocalServerPort
    int port;

    @Autowired
    KeyFixtures keys;

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    SandboxWorld world;

    @Autowired
    AgentCatalog agents;

    JsonNode description;

    @BeforeEach
    void read() {
        Answer answer = Program.withKey(port, keys.ofCustomer(ApiScope.MARKETPLACE_READ))
                .get("/api/openapi");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        description = answer.json();
    }

    @Test
    void eachExampleIsAnsweredAsDocumented() {
        var agent = new AgentRef("ve-support", "support-specialist");
        world.apply(agent, "go");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> agents.find(agent)
                        .filter(found -> found.status().state() == Agent.State.READY)
                        .isPresent());
        Map<String, Operation> operations = operations();
        assertThat(operations.keySet()).containsExactlyInAnyOrderElementsOf(IN_ORDER);
        Program admin = Program.withKey(port, keys.ofAdmin(ApiScope.ADMIN_AGENTS, ApiScope.ADMIN_MARKETPLACE));
        Program customer = Program.withKey(port, keys.ofCustomer(ApiScope.MARKETPLACE_READ));

        String listing = "";
        for (String name : IN_ORDER) {
            Operation operation = operations.get(name);
            Program program = operation.path().startsWith("/api/admin") ? admin : customer;
            Answer answer = program.send(operation.method(), operation.address(listing), operation.body(description));
            assertThat(answer.status()).as(name + " " + answer).isEqualTo(operation.success());
            answer.header("ETag").filter(tag -> tag.matches("\"\\d+\"")).ifPresent(tag -> admin.with("If-Match", tag));
            if (name.equals("addListing")) {
                listing = answer.json().path("id").asString();
            }
        }
    }

    @Test
    void namesBothWaysInAndTheFormOfProblems() {
        JsonNode schemes = description.path("components").path("securitySchemes");

        assertThat(schemes.path("apiKey").path("scheme").asString()).isEqualTo("bearer");
        assertThat(schemes.path("signIn").path("name").asString()).isEqualTo("ve-sign-in");
        assertThat(description
                        .path("components")
                        .path("schemas")
                        .path("Problem")
                        .path("properties")
                        .propertyNames())
                .contains("code", "reference", "errors");
        assertThat(operations().values()).allSatisfy(operation -> {
            JsonNode answers = operation.json().path("responses");
            assertThat(answers.propertyNames()).contains("401", "403");
            assertThat(answers.path("401").path("content").propertyNames()).containsExactly("application/problem+json");
            assertThat(operation.json().path("summary").asString()).isNotBlank();
        });
    }

    @Test
    void describesNothingButTheInterfaceForPrograms() {
        assertThat(description.path("paths").propertyNames()).isNotEmpty().allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void thePageToTryItOutIsForWhoeverIsSignedIn() {
        String email = AccountsFixtures.newEmail();
        accounts.customer("Customer of " + email, email);
        var browser = new Visitor(port);
        assertThat(Visitor.location(browser.get("/api/docs"))).isEqualTo("/sign-in");
        browser.signIn(email, AccountsFixtures.PASSWORD);

        String page = Visitor.location(browser.get("/api/docs"));

        assertThat(page).isEqualTo("/api/swagger-ui/index.html");
        assertThat(browser.get(page).body()).contains("swagger-initializer.js");
        assertThat(browser.get("/api/swagger-ui/swagger-initializer.js").body()).contains("XSRF-TOKEN");
        assertThat(Program.signedIn(port, email)
                        .get("/api/openapi/swagger-config")
                        .json()
                        .path("url")
                        .asString())
                .isEqualTo("/api/openapi");
        assertThat(Visitor.location(new Visitor(port).get(page))).isEqualTo("/sign-in");
        assertThat(new Program(port).get("/api/openapi").status()).isEqualTo(401);
    }

    private Map<String, Operation> operations() {
        var operations = new TreeMap<String, Operation>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(
                                method.getValue().path("operationId").asString(),
                                new Operation(path.getKey(), method.getKey().toUpperCase(), method.getValue()))));
        return operations;
    }

    private record Operation(String path, String method, JsonNode json) {

        int success() {
            return json.path("responses").propertyNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .map(Integer::parseInt)
                    .reduce((one, other) -> {
                        throw new AssertionError("more than one success: " + json);
                    })
                    .orElseThrow();
        }

        /** With the examples of its parameters; ids are those of the listing. */
        String address(String listing) {
            var query = new StringBuilder();
            String filled = path.replace("{id}", listing);
            for (JsonNode parameter : json.path("parameters")) {
                String name = parameter.path("name").asString();
                String example = parameter
                        .path("example")
                        .asString(parameter.path("schema").path("example").asString(""));
                if (parameter.path("in").asString().equals("query") && !example.isEmpty()) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(name)
                            .append('=')
                            .append(example);
                }
                filled = filled.replace("{" + name + "}", example);
            }
            return filled + query;
        }

        @Nullable String body(JsonNode description) {
            JsonNode schema = json.path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            if (schema.isMissingNode()) {
                return null;
            }
            JsonNode example =
                    description.at(schema.path("$ref").asString().substring(1)).path("example");
            assertThat(example.isObject()).as("example of " + path).isTrue();
            return example.toString();
        }
    }
}
