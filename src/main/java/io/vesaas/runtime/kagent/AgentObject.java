package io.vesaas.runtime.kagent;

import io.vesaas.runtime.AgentRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The part of an {@code Agent} of {@code kagent.dev/v1alpha2} that we read. Texts and lists are empty when missing. */
record AgentObject(
        Metadata metadata, @Nullable Spec spec, @Nullable ResourceStatus status) {

    AgentRef ref() {
        return new AgentRef(metadata.namespace(), metadata.name());
    }

    Declarative declarative() {
        return spec == null || spec.declarative() == null ? Declarative.NONE : spec.declarative();
    }

    ResourceStatus state() {
        return status == null ? ResourceStatus.NONE : status;
    }

    /** Whether files and scripts are put beside it, which it can run. */
    boolean loadsSkills() {
        return spec != null && isThere(spec.skills());
    }

    private static boolean isThere(@Nullable JsonNode node) {
        return node != null && !node.isNull();
    }

    /**
     * @param type {@code Declarative} or {@code BYO}
     * @param skills images and repositories with scripts, which have nothing to do with the skills of the card
     */
    record Spec(
            String type,
            String description,
            @Nullable Declarative declarative,
            @Nullable JsonNode skills) {}

    /**
     * What the author declared.
     *
     * @param runtime {@code go} or {@code python}
     * @param modelConfig the name of a ModelConfig in the same namespace
     * @param stream whether the model's text is passed on while it is written
     */
    record Declarative(
            String runtime,
            String modelConfig,
            @Nullable Boolean stream,
            @Nullable Boolean executeCodeBlocks,
            @Nullable JsonNode memory,
            @Nullable A2aConfig a2aConfig,
            List<ToolEntry> tools) {

        static final Declarative NONE = new Declarative("", "", null, null, null, null, List.of());

        /** Whether it remembers beyond a conversation. */
        boolean remembers() {
            return isThere(memory);
        }

        List<Skill> skills() {
            return a2aConfig == null ? List.of() : a2aConfig.skills();
        }
    }

    /** What the agent's card says. */
    record A2aConfig(List<Skill> skills) {}

    /** One skill of the card. */
    record Skill(String id, String name, String description, List<String> tags, List<String> examples) {}

    /** Tools of a server, or an agent used as a tool. */
    record ToolEntry(
            @Nullable McpServer mcpServer, @Nullable AgentTool agent) {}

    /** @param requireApproval those of the tools that wait for a person's consent */
    record McpServer(List<String> toolNames, List<String> requireApproval) {}

    /** @param namespace empty for that of the agent itself */
    record AgentTool(String namespace, String name) {}
}
