package io.vesaas.shared.rest;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares JSON with the record that it is to become, and finds every place where they differ. */
final class JsonCheck {

    private final List<RequestError> errors = new ArrayList<>();

    private JsonCheck() {}

    static List<RequestError> check(JsonNode tree, Class<?> type) {
        var check = new JsonCheck();
        check.fields("", tree, type);
        return check.errors;
    }

    private void value(String pointer, JsonNode value, AnnotatedType type) {
        if (value.isNull() || value.isMissingNode()) {
            if (!type.isAnnotationPresent(Nullable.class)) {
                add(pointer, "required", "Give a value.");
            }
            return;
        }
        Class<?> plain = plain(type);
        if (plain.isRecord()) {
            fields(pointer, value, plain);
        } else if (plain == List.class) {
            items(pointer, value, ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0]);
        } else if (plain == String.class) {
            text(pointer, value);
        } else if (plain == boolean.class || plain == Boolean.class) {
            expect(pointer, value.isBoolean(), "true or false");
        } else if (plain == BigDecimal.class) {
            expect(pointer, value.isNumber(), "a number");
        } else if (plain == long.class || plain == Long.class) {
            expect(pointer, value.isIntegralNumber() && value.canConvertToLong(), "a whole number");
        } else if (plain.isEnum()) {
            constant(pointer, value, plain);
        } else {
            throw new IllegalArgumentException("no check for " + plain);
        }
    }

    private void fields(String pointer, JsonNode value, Class<?> type) {
        if (!value.isObject()) {
            add(pointer, "wrong-type", "Send an object here.");
            return;
        }
        Set<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        for (RecordComponent field : type.getRecordComponents()) {
            value(pointer + "/" + field.getName(), value.path(field.getName()), field.getAnnotatedType());
        }
        value.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> add(
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown-field",
                        "There is no such field; leave it out."));
    }

    private void items(String pointer, JsonNode value, AnnotatedType type) {
        if (!value.isArray()) {
            add(pointer, "wrong-type", "Send a list here.");
            return;
        }
        for (int place = 0; place < value.size(); place++) {
            value(pointer + "/" + place, value.get(place), type);
        }
    }

    private void text(String pointer, JsonNode value) {
        expect(pointer, value.isString(), "a text");
        if (value.isString() && !isStorable(value.asString())) {
            add(pointer, "control-characters", "Remove the character U+0000 and halves of characters.");
        }
    }

    /** PostgreSQL keeps neither zeros nor surrogates without their other half. */
    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private void constant(String pointer, JsonNode value, Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        if (!value.isString() || !names.contains(value.asString())) {
            add(pointer, "unknown-value", "Use one of: " + String.join(", ", names) + ".");
        }
    }

    private void expect(String pointer, boolean fits, String what) {
        if (!fits) {
            add(pointer, "wrong-type", "Send " + what + " here.");
        }
    }

    private void add(String pointer, String code, String detail) {
        errors.add(RequestError.at(pointer, code, detail));
    }

    private static Class<?> plain(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType many
                ? (Class<?>) many.getRawType()
                : (Class<?>) type.getType();
    }
}
