package io.vesaas;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.chat.ConversationId;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.MediaId;
import io.vesaas.runs.RunId;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import io.vesaas.team.ReviewId;
import io.vesaas.team.Team;
import io.vesaas.team.VeId;
import io.vesaas.team.VirtualEmployee;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;

/**
 * Calls every service method that takes an id, as a member of one customer: with the ids of the other, and with ids
 * that never existed. Both must end alike, so that nobody learns even that something is there.
 */
@PlatformTest
class ServiceLeakTests {

    /** What belongs to no customer: everybody may ask for it by its id. */
    private static final List<Class<?>> OF_THE_PLATFORM = List.of(ListingId.class, MediaId.class, ReviewId.class);

    @Autowired
    ApplicationContext context;

    @Autowired
    TwoCustomers customers;

    @Autowired
    Team team;

    @Test
    void anIdOfTheOtherCustomerIsAsGoodAsNone() {
        var own = customers.own();
        var calls = calls().toList();

        assertThat(calls).hasSizeGreaterThan(10).allSatisfy(call -> {
            String theirs = AccountsFixtures.acting(own.owner(), () -> call.with(theirIds()));
            String nobodys = AccountsFixtures.acting(own.owner(), () -> call.with(nobodysIds()));
            assertThat(theirs).as(call.toString()).isEqualTo(nobodys);
        });
        var other = customers.other();
        var ve = AccountsFixtures.acting(other.owner(), () -> team.get(other.ve()));
        assertThat(ve.state()).isEqualTo(VirtualEmployee.State.ACTIVE);
        assertThat(ve.name()).isEqualTo(other.mark());
    }

    @Test
    void everyKindOfIdIsKnown() {
        assertThat(calls().flatMap(Call::ids).filter(type -> !OF_THE_PLATFORM.contains(type)))
                .as("ids in the signatures of services; add a new one to theirIds()")
                .isSubsetOf(theirIds().keySet());
    }

    private Map<Class<?>, Object> theirIds() {
        var other = customers.other();
        return Map.of(
                CustomerId.class, other.customer(),
                PersonId.class, other.owner().personId(),
                VeId.class, other.ve(),
                ConversationId.class, other.conversation(),
                RunId.class, other.run(),
                UUID.class, other.run().value());
    }

    private static Map<Class<?>, Object> nobodysIds() {
        return Map.of(
                CustomerId.class, CustomerId.next(),
                PersonId.class, PersonId.next(),
                VeId.class, VeId.next(),
                ConversationId.class, ConversationId.next(),
                RunId.class, RunId.next(),
                UUID.class, UUID.randomUUID());
    }

    private Stream<Call> calls() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("io.vesaas"))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> new Call(bean, method)))
                .filter(call -> call.ids().anyMatch(type -> !OF_THE_PLATFORM.contains(type)));
    }

    private record Call(Object bean, Method method) {

        /** The ids it takes, alone or in a collection. */
        Stream<Class<?>> ids() {
            return Arrays.stream(method.getGenericParameterTypes())
                    .map(Call::element)
                    .<Class<?>>mapMulti((type, ids) -> {
                        if (type == UUID.class || isOurId(type)) {
                            ids.accept(type);
                        }
                    });
        }

        /** How it ended, without the ids themselves. */
        String with(Map<Class<?>, Object> ids) {
            Object[] arguments = Arrays.stream(method.getGenericParameterTypes())
                    .map(type -> argument(type, ids))
                    .toArray();
            String ending;
            try {
                ending = "returned " + method.invoke(bean, arguments);
            } catch (InvocationTargetException e) {
                ending = "threw " + e.getCause();
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
            for (Object id : ids.values()) {
                ending = ending.replace(id.toString(), "(id)");
            }
            return ending;
        }

        private static Object argument(Type type, Map<Class<?>, Object> ids) {
            Object id = ids.get(element(type));
            if (type instanceof ParameterizedType) {
                return id == null ? null : List.of(id);
            }
            Class<?> plain = (Class<?>) type;
            if (plain.isPrimitive()) {
                return Array.get(Array.newInstance(plain, 1), 0);
            }
            return plain == String.class ? "text" : id;
        }

        private static boolean isOurId(Class<?> type) {
            return type.getPackageName().startsWith("io.vesaas")
                    && type.getSimpleName().endsWith("Id");
        }

        private static Class<?> element(Type type) {
            return switch (type) {
                case ParameterizedType many
                when many.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw) ->
                    (Class<?>) many.getActualTypeArguments()[0];
                case ParameterizedType other -> (Class<?>) other.getRawType();
                case Class<?> plain -> plain;
                default -> Object.class;
            };
        }

        @Override
        public String toString() {
            return AopUtils.getTargetClass(bean).getSimpleName() + "." + method.getName();
        }
    }
}
