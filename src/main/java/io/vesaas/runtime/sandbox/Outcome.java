package io.vesaas.runtime.sandbox;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of a tool call.
 *
 * @param response as the runtime tells it
 * @param told as the model hears it
 * @param asking what a person is asked first; null when the call is done
 */
record Outcome(
        Model.Call call,
        ObjectNode response,
        String told,
        @Nullable Confirmation asking) {

    static Outcome done(Model.Call call, ObjectNode response, String told) {
        return new Outcome(call, response, told, null);
    }

    static Outcome waiting(ObjectNode meanwhile, Confirmation asking) {
        return new Outcome(asking.call(), meanwhile, Json.compact(meanwhile), asking);
    }
}
