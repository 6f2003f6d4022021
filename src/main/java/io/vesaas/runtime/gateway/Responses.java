package io.vesaas.runtime.gateway;

import java.util.List;
import tools.jackson.core.JacksonException;

/** Reads JSON-RPC answers. */
final class Responses {

    private Responses() {}

    static Wire.Response parse(Slice json) throws Garbled {
        try {
            Wire.Response response = Wire.RESPONSES.readValue(json.bytes(), json.from(), json.length());
            if (response == null) {
                throw new Garbled("an answer is null");
            }
            return response;
        } catch (JacksonException e) {
            throw new Garbled("an answer is no JSON-RPC: " + e.getOriginalMessage(), e);
        }
    }

    /** The tasks in KAgent's REST envelope, which has no {@code data} when there are none. */
    static List<Wire.Result> tasks(byte[] json) throws Garbled {
        try {
            Wire.Tasks tasks = Wire.TASKS.readValue(json);
            if (tasks == null || (tasks.data() != null && tasks.data().contains(null))) {
                throw new Garbled("an answer is null");
            }
            return tasks.data() == null ? List.of() : tasks.data();
        } catch (JacksonException e) {
            throw new Garbled("an answer is no list of tasks: " + e.getOriginalMessage(), e);
        }
    }

    static Wire.Result result(Wire.Response response) throws Garbled {
        if (response.result() == null) {
            throw new Garbled("an answer has neither a result nor an error");
        }
        return response.result();
    }
}
