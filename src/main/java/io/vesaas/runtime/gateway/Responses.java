package io.vesaas.runtime.gateway;

import tools.jackson.core.JacksonException;

/** Reads JSON-RPC answers. */
final class Responses {

    private Responses() {}

    static Wire.Response parse(byte[] json) throws Garbled {
        try {
            Wire.Response response = Wire.RESPONSES.readValue(json);
            if (response == null) {
                throw new Garbled("an answer is null");
            }
            return response;
        } catch (JacksonException e) {
            throw new Garbled("an answer is no JSON-RPC: " + e.getOriginalMessage(), e);
        }
    }

    static Wire.Result result(Wire.Response response) throws Garbled {
        if (response.result() == null) {
            throw new Garbled("an answer has neither a result nor an error");
        }
        return response.result();
    }
}
