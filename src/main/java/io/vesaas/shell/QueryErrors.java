package io.vesaas.shell;

import io.vesaas.shared.rest.RequestError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says what is wrong with the parameters of a query. */
final class QueryErrors {

    private QueryErrors() {}

    static List<RequestError> of(BindingResult wrong) {
        return wrong.getFieldErrors().stream()
                .map(error -> of(error, wrong.getFieldType(error.getField())))
                .toList();
    }

    static RequestError of(MethodArgumentTypeMismatchException wrong) {
        return wrongType(wrong.getName(), wrong.getRequiredType());
    }

    private static RequestError of(FieldError error, @Nullable Class<?> type) {
        String parameter = error.getField().replaceFirst("\\[.*", "");
        return error.isBindingFailure()
                ? wrongType(parameter, wanted(error, type))
                : violated(parameter, error.unwrap(ConstraintViolation.class));
    }

    /** Of several values, the type of each. */
    private static @Nullable Class<?> wanted(FieldError error, @Nullable Class<?> type) {
        return error.contains(ConversionFailedException.class)
                ? error.unwrap(ConversionFailedException.class).getTargetType().getType()
                : type;
    }

    private static RequestError violated(String parameter, ConstraintViolation<?> violation) {
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case Min min -> RequestError.in(parameter, "too-small", "Use at least " + min.value() + ".");
            case DecimalMin min -> RequestError.in(parameter, "too-small", "Use at least " + min.value() + ".");
            case Max max -> RequestError.in(parameter, "too-large", "Use at most " + max.value() + ".");
            case Digits digits ->
                RequestError.in(
                        parameter,
                        "too-many-digits",
                        "Use at most " + digits.integer() + " digits before and " + digits.fraction()
                                + " after the point.");
            case Size size
            when violation.getInvalidValue() instanceof String ->
                RequestError.in(parameter, "too-long", "Use at most " + size.max() + " characters.");
            case Size size -> RequestError.in(parameter, "too-many", "Use at most " + size.max() + " of them.");
            default -> RequestError.in(parameter, "invalid", "It " + violation.getMessage() + ".");
        };
    }

    private static RequestError wrongType(String parameter, @Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            String names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return RequestError.in(parameter, "unknown-value", "Use one of: " + names + ".");
        }
        return RequestError.in(parameter, "wrong-type", "This can't be read; see the type of the parameter.");
    }
}
