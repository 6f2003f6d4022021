package io.vesaas.shared.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where in the body, as a JSON pointer such as {@code /skills/0/name}; null when it is not in the body
 * @param parameter which parameter of the query; null when it is not in the query
 * @param code what is wrong with it, in kebab case
 * @param detail what is wrong and what to do, in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestError(
        @Nullable String pointer, @Nullable String parameter, String code, String detail) {

    /** At a place in the body. */
    public static RequestError at(String pointer, String code, String detail) {
        return new RequestError(pointer, null, code, detail);
    }

    /** In a parameter of the query. */
    public static RequestError in(String parameter, String code, String detail) {
        return new RequestError(null, parameter, code, detail);
    }
}
