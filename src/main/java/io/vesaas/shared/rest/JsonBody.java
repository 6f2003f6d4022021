package io.vesaas.shared.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that programs send. It is read strictly: unknown fields, values of another type, and null or nothing where
 * the component is not {@code @Nullable} are refused, all of them at once, each with its pointer.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonBody {}
