package io.vesaas.shell;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.vesaas.shared.rest.RequestError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.method.HandlerMethod;

/** What the description of the interface for programs says about all of it. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String KEY = "apiKey";
    private static final String SIGN_IN = "signIn";
    private static final String PROBLEM = "Problem";

    /** Answers that every endpoint can give, beside those it names itself. */
    private static final Map<String, String> REFUSALS = Map.of(
            "401", "No API key or sign-in, or one that opens nothing any more",
            "403", "The role or the scopes of the key don't allow this",
            "429", "Too many wrong keys came from there; `Retry-After` says how long to wait");

    @Bean
    @Lazy
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("VE Platform")
                        .version("1")
                        .description("The interface for programs. Make an API key under Settings, API keys, and send it"
                                + " as `Authorization: Bearer vek_…`. Errors are `application/problem+json`: `code` is"
                                + " stable, `reference` is what to tell support."))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API key of a customer (`vek_…`) or of admins (`veka_…`)"))
                        .addSecuritySchemes(
                                SIGN_IN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("ve-sign-in")
                                        .description("A browser that is signed in. What changes something needs the"
                                                + " cookie `XSRF-TOKEN` in the header `X-XSRF-TOKEN` too."))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(KEY))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
    }

    @Bean
    GlobalOperationCustomizer refusals() {
        return OpenApiConfiguration::addRefusals;
    }

    private static Operation addRefusals(Operation operation, HandlerMethod method) {
        REFUSALS.forEach((status, sentence) -> add(operation, status, sentence));
        if (operation.getRequestBody() != null) {
            add(operation, "422", "Fields are wrong; `errors` points to each");
        }
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            switch (parameter.getIn()) {
                case "path" -> add(operation, "404", "There is no such thing, or none that the caller may see");
                case "query" -> add(operation, "400", "Parameters are wrong; `errors` names each");
                default -> {}
            }
        }
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("4")) {
                answer.setContent(refusal("").getContent());
            }
        });
        return operation;
    }

    private static void add(Operation operation, String status, String sentence) {
        operation.getResponses().computeIfAbsent(status, missing -> refusal(sentence));
    }

    private static ApiResponse refusal(String sentence) {
        return new ApiResponse()
                .description(sentence)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        Schema<?> error =
                ModelConverters.getInstance().readAllAsResolvedSchema(new AnnotatedType(RequestError.class)).schema;
        return new ObjectSchema()
                .addProperty("title", new StringSchema().example("Bad Request"))
                .addProperty("status", new IntegerSchema().example(400))
                .addProperty("detail", new StringSchema().description("One sentence: what is wrong and what to do"))
                .addProperty(
                        "code",
                        new StringSchema().description("Stable, for programs").example("invalid-query"))
                .addProperty(
                        "reference",
                        new StringSchema().description("What to tell support").example("7F3K-92QD"))
                .addProperty("errors", new ArraySchema().items(error).description("Each thing that is wrong"));
    }
}
