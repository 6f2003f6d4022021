package io.vesaas.shell;

import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Checks all parameters of a query, also when one of them can't be read; Spring Boot's validator would stop there. */
@RestControllerAdvice(annotations = RestController.class)
class QueryValidation {

    private final SpringValidatorAdapter validator;

    QueryValidation(SpringValidatorAdapter validator) {
        this.validator = validator;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        binder.setValidator(validator);
    }
}
