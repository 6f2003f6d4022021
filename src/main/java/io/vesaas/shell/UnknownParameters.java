package io.vesaas.shell;

import io.vesaas.shared.rest.InvalidRequest;
import io.vesaas.shared.rest.RequestError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that an endpoint doesn't know: a filter with a typing error would else find too much, silently. */
final class UnknownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("io.vesaas")) {
            Set<String> known = Arrays.stream(method.getMethodParameters())
                    .flatMap(UnknownParameters::names)
                    .collect(Collectors.toSet());
            List<RequestError> unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .map(name ->
                            RequestError.in(name, "unknown-parameter", "There is no such parameter; leave it out."))
                    .toList();
            if (!unknown.isEmpty()) {
                throw InvalidRequest.query(unknown);
            }
        }
        return true;
    }

    private static Stream<String> names(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Stream.ofNullable(parameter.getParameter().getName());
        }
        return type.isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }
}
