package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentEvent;
import io.vesaas.runtime.AgentEvent.Cancelled;
import io.vesaas.runtime.AgentEvent.InputRequired;
import io.vesaas.runtime.AgentEvent.Started;
import io.vesaas.runtime.AgentStream;
import io.vesaas.runtime.AgentTask;
import io.vesaas.runtime.InputAnswer;
import io.vesaas.runtime.InputRequest;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.gateway.Wire.OutgoingMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Speaks A2A 0.3 JSON-RPC with KAgent 0.9 and 0.10 (no {@code A2A-Version} header) through the gateway. */
@Component
class OkHttpAgentClient implements AgentClient {

    private final GatewayCalls calls;

    OkHttpAgentClient(GatewayCalls calls) {
        this.calls = calls;
    }

    @Override
    public AgentStream send(Passage passage, String contextId, String messageId, String text) {
        var message = OutgoingMessage.text(contextId, messageId, text);
        return stream(passage, Wire.Request.of("message/stream", new Wire.SendParams(message)));
    }

    @Override
    public AgentStream answer(
            Passage passage,
            String contextId,
            String taskId,
            String messageId,
            InputRequest request,
            InputAnswer answer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AgentStream resubscribe(Passage passage, String taskId) {
        return stream(passage, Wire.Request.of("tasks/resubscribe", new Wire.TaskParams(taskId)));
    }

    private AgentStream stream(Passage passage, Wire.Request request) {
        Exchange exchange = calls.stream(passage, request);
        try {
            return new OkHttpAgentStream(exchange, exchange.events());
        } catch (IOException e) {
            exchange.close();
            throw BrokenCalls.failure(e, true);
        }
    }

    @Override
    public AgentTask getTask(Passage passage, String taskId) {
        Wire.Response response = ask(passage, "tasks/get", taskId);
        if (response.error() != null) {
            throw RpcErrors.of(response.error(), true, false);
        }
        return task(taskId, response);
    }

    @Override
    public CancelOutcome cancel(Passage passage, String taskId) {
        Wire.Response response = ask(passage, "tasks/cancel", taskId);
        Wire.RpcError error = response.error();
        if (error == null) {
            return outcome(task(taskId, response));
        }
        if (RpcErrors.cannotCancel(error)) {
            return CancelOutcome.NOT_SUPPORTED;
        }
        if (RpcErrors.alreadyOver(error)) {
            return CancelOutcome.ALREADY_OVER;
        }
        if (RpcErrors.lostItsCode(error)) {
            AgentTask now = getTask(passage, taskId);
            if (now.ending() != null && !(now.ending() instanceof InputRequired)) {
                return outcome(now);
            }
        }
        throw RpcErrors.of(error, false, false);
    }

    private static CancelOutcome outcome(AgentTask task) {
        return switch (task.ending()) {
            case Cancelled _ -> CancelOutcome.CANCELLED;
            case null -> CancelOutcome.NOT_SUPPORTED;
            case InputRequired _ -> CancelOutcome.NOT_SUPPORTED;
            default -> CancelOutcome.ALREADY_OVER;
        };
    }

    @Override
    public void probe(Passage passage) {
        try (Exchange exchange = calls.card(passage)) {
            if (!Wire.JSON.readTree(exchange.json()).path("name").isString()) {
                throw new Garbled("what came is no agent card");
            }
        } catch (JacksonException e) {
            throw BrokenCalls.failure(new Garbled("the agent card is no JSON: " + e.getOriginalMessage(), e), false);
        } catch (IOException e) {
            throw BrokenCalls.failure(e, false);
        }
    }

    private Wire.Response ask(Passage passage, String method, String taskId) {
        try (Exchange exchange = calls.ask(passage, Wire.Request.of(method, new Wire.TaskParams(taskId)))) {
            return Responses.parse(exchange.json());
        } catch (IOException e) {
            throw BrokenCalls.failure(e, true);
        }
    }

    private AgentTask task(String taskId, Wire.Response response) {
        List<AgentEvent> events = new ArrayList<>();
        try {
            Wire.Result result = Responses.result(response);
            if (!"task".equals(result.kind())) {
                throw new Garbled("instead of a task came a " + result.kind());
            }
            new TaskReader(Integer.MAX_VALUE).read(result, events::add);
        } catch (Garbled e) {
            throw BrokenCalls.failure(e, true);
        }
        AgentEvent ending =
                events.stream().filter(AgentEvent::isFinal).findFirst().orElse(null);
        List<AgentEvent> history = events.stream()
                .filter(event -> !event.isFinal() && !(event instanceof Started))
                .toList();
        return new AgentTask(taskId, Set.of(), ending, history);
    }
}
