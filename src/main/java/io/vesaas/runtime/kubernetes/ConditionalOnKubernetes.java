package io.vesaas.runtime.kubernetes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Matches when the platform works with a cluster: {@code ve.runtime=kubernetes}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ConditionalOnProperty(name = "ve.runtime", havingValue = "kubernetes")
public @interface ConditionalOnKubernetes {}
