package io.vesaas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vesaas.accounts.AccountsFixtures;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;

/** Every public method of every service asks who calls, also when no view stands before it. */
@PlatformTest
class ServiceGuardTests {

    /** Whoever calls these needs no sign-in; each has its reason in its Javadoc. */
    private static final Set<String> OPEN = Set.of("SetupLinks");

    /** These are for everybody who is signed in, whatever the role. */
    private static final String SIGNED_IN = "isAuthenticated()";

    @Autowired
    ApplicationContext context;

    @Test
    void nobodyCallsWithoutASignIn() {
        assertThat(methods(true))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(catchThrowable(() -> AccountsFixtures.anonymously(
                                () -> call.getPayload().make())))
                        .isInstanceOf(AccessDeniedException.class));
        assertThat(methods(true))
                .allSatisfy(call -> assertThat(
                                catchThrowable(() -> call.getPayload().make()))
                        .isInstanceOf(AuthenticationCredentialsNotFoundException.class));
    }

    @Test
    void aRoleThatIsNotMeantIsRefused() {
        assertThat(methods(false))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(catchThrowable(() -> AccountsFixtures.withAuthority(
                                "ROLE_STRANGER", () -> call.getPayload().make())))
                        .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void whatIsForAdminsAndThePlatformIsRefusedToOwners() {
        assertThat(methods(false).stream()
                        .filter(call -> !call.getPayload().guard().contains("MEMBER")
                                && !call.getPayload().guard().contains("OWNER")
                                && !call.getPayload().guard().contains("BILLING")))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(catchThrowable(() -> AccountsFixtures.withAuthority(
                                "ROLE_OWNER", () -> call.getPayload().make())))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private List<Named<Call>> methods(boolean withThoseForEverybodySignedIn) {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("io.vesaas"))
                .filter(bean -> Modifier.isPublic(AopUtils.getTargetClass(bean).getModifiers()))
                .filter(bean -> !OPEN.contains(AopUtils.getTargetClass(bean).getSimpleName()))
                .flatMap(ServiceGuardTests::calls)
                .filter(call -> withThoseForEverybodySignedIn
                        || !call.getPayload().guard().startsWith(SIGNED_IN))
                .toList();
    }

    private static Stream<Named<Call>> calls(Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> Named.of(
                        type.getSimpleName() + "." + method.getName(), new Call(bean, method, guard(type, method))));
    }

    private static String guard(Class<?> type, Method method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
        var all = AnnotatedElementUtils.findMergedAnnotation(type, PreAuthorize.class);
        return own != null ? own.value() : all != null ? all.value() : "none";
    }

    private record Call(Object bean, Method method, String guard) {

        Object make() {
            Object[] arguments =
                    Arrays.stream(method.getParameterTypes()).map(Call::any).toArray();
            try {
                return String.valueOf(method.invoke(bean, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Object any(Class<?> type) {
            if (type.isPrimitive()) {
                return Array.get(Array.newInstance(type, 1), 0);
            }
            return type == Collection.class || type == List.class
                    ? List.of()
                    : type == Map.class ? Map.of() : type == Set.class ? Set.of() : null;
        }
    }
}
