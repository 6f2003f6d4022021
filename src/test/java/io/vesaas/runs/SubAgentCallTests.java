package io.vesaas.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.runtime.AgentEvent.ToolCall;
import io.vesaas.runtime.AgentRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubAgentCallTests {

    @ParameterizedTest
    @CsvSource({
        "team_a__NS__tool_agent, team-a, tool-agent",
        "a__NS__b, a, b",
        "ve_tests__NS__agent_019ad2c4_52, ve-tests, agent-019ad2c4-52"
    })
    void theNameOfTheToolIsTheNameOfTheAgent(String tool, String namespace, String name) {
        assertThat(new SubAgentCall(tool, "context").agent()).isEqualTo(new AgentRef(namespace, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete_invoice", "__NS__nobody", ""})
    void anotherNameIsNoAgents(String tool) {
        assertThat(new SubAgentCall(tool, "context").agent()).isNull();
    }

    @Test
    void nobodyIsCalledWhereNoConversationIsNamed() {
        assertThat(SubAgentCall.in(new ToolCall("c1", "a__NS__b", "{}", null))).isEmpty();
    }
}
