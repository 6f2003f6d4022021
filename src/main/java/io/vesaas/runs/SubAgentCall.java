package io.vesaas.runs;

import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent uses another one as a tool.
 *
 * @param tool the tool's name, which names the sub-agent
 * @param contextId the conversation of the two
 */
record SubAgentCall(String tool, String contextId) {

    /** The calls that an event tells of. */
    static List<SubAgentCall> in(AgentEvent event) {
        return switch (event) {
            case AgentEvent.ToolCall call -> of(call.name(), call.childContext());
            case AgentEvent.ToolResult result -> of(result.name(), result.childContext());
            case AgentEvent.InputRequired(var request) ->
                request.calls().stream()
                        .flatMap(call -> call.child() == null
                                ? List.<SubAgentCall>of().stream()
                                : of(call.child().agentName(), call.child().contextId()).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<SubAgentCall> of(String tool, @Nullable String contextId) {
        return contextId == null ? List.of() : List.of(new SubAgentCall(tool, contextId));
    }

    /** The sub-agent, null when the tool's name does not tell. */
    @Nullable AgentRef agent() {
        return AgentRef.ofTool(tool).orElse(null);
    }
}
