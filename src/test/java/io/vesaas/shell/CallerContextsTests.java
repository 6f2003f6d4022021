package io.vesaas.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Who calls: the thread's caller, the page's, or the one that code named itself. */
class CallerContextsTests {

    private final CallerContexts contexts = new CallerContexts();
    private final SecurityContext ofWork = named("background work");
    private final SecurityContext ofPerson = named("person");

    @BeforeEach
    @AfterEach
    void leave() {
        VaadinSession.setCurrent(null);
        contexts.clearContext();
    }

    @Test
    void aThreadHasTheCallerItWasGiven() {
        contexts.setContext(ofWork);

        assertThat(contexts.getContext()).isSameAs(ofWork);
        contexts.clearContext();
        assertThat(contexts.getContext().getAuthentication()).isNull();
    }

    @Test
    void aPageThatIsUpdatedByBackgroundWorkDoesNotActAsThatWork() {
        contexts.setContext(ofWork);

        VaadinSession.setCurrent(session(ofPerson));
        assertThat(contexts.getContext()).isSameAs(ofPerson);
        VaadinSession.setCurrent(session(null));
        assertThat(contexts.getContext().getAuthentication()).isNull();
        VaadinSession.setCurrent(null);
        assertThat(contexts.getContext()).isSameAs(ofWork);
    }

    @Test
    void codeOfAPageMayActAsTheWorkItNamesAndIsThePersonAgainAfterwards() {
        VaadinSession.setCurrent(session(ofPerson));
        SecurityContext before = contexts.getContext();

        contexts.setContext(ofWork);
        assertThat(contexts.getContext()).isSameAs(ofWork);
        contexts.setContext(before);

        assertThat(contexts.getContext()).isSameAs(ofPerson);
    }

    @Test
    void whatOnePageNamedDoesNotReachAnother() {
        VaadinSession.setCurrent(session(ofPerson));
        contexts.setContext(ofWork);

        var other = named("other person");
        VaadinSession.setCurrent(session(other));

        assertThat(contexts.getContext()).isSameAs(other);
    }

    @Test
    void aDeferredCallerIsLookedForOnceAndNotWhileLooking() {
        var looked = new AtomicInteger();
        contexts.setDeferredContext(() -> {
            looked.incrementAndGet();
            assertThat(contexts.getContext().getAuthentication()).isNull();
            return ofPerson;
        });

        assertThat(looked).hasValue(0);
        assertThat(contexts.getContext()).isSameAs(ofPerson);
        assertThat(contexts.getContext()).isSameAs(ofPerson);
        assertThat(looked).hasValue(1);
    }

    private static SecurityContext named(String name) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.unauthenticated(name, ""));
    }

    private static VaadinSession session(SecurityContext kept) {
        var session = mock(VaadinSession.class);
        var wrapped = mock(WrappedSession.class);
        when(session.getSession()).thenReturn(wrapped);
        when(wrapped.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .thenReturn(kept);
        return session;
    }
}
