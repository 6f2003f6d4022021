package io.vesaas.runtime.gateway;

import io.vesaas.runtime.AgentClient;
import io.vesaas.runtime.AgentEvent.Cancelled;
import io.vesaas.runtime.AgentEvent.InputRequired;
import io.vesaas.runtime.AgentStream;
import io.vesaas.runtime.AgentTask;
import io.vesaas.runtime.InputAnswer;
import io.vesaas.runtime.InputRequest;
import io.vesaas.runtime.Passage;
import io.vesaas.runtime.gateway.Wire.OutgoingMessage;
import io.vesaas.runtime.gateway.Wire.OutgoingPart;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        return stream(passage, message(contextId, null, messageId, List.of(OutgoingPart.text(text))));
    }

    @Override
    public AgentStream answer(
            Passage passage,
            String contextId,
            String taskId,
            String messageId,
            InputRequest request,
            InputAnswer answer) {
        return stream(passage, message(contextId, taskId, messageId, Answered.parts(request, answer)));
    }

    private static Wire.Request message(
            String contextId, @Nullable String taskId, String messageId, List<OutgoingPart> parts) {
        var message = OutgoingMessage.of(contextId, taskId, messageId, parts);
        return Wire.Request.of("message/stream", new Wire.SendParams(message));
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
            return Responses.parse(Slice.of(exchange.json()));
        } catch (IOException e) {
            throw BrokenCalls.failure(e, true);
        }
    }

    private static AgentTask task(String taskId, Wire.Response response) {
        try {
            return StoredTask.read(taskId, Responses.result(response));
        } catch (Garbled e) {
            throw BrokenCalls.failure(e, true);
        }
    }
}
