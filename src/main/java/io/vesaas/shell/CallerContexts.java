package io.vesaas.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Where the caller of the running code is found. Code of a page finds it in the page's HTTP session, also outside of a
 * request, unless that same code set another one itself ({@code Acting.as}); all else finds what its thread was given.
 * So a page that is updated from a thread of background work never acts as that work.
 */
final class CallerContexts implements SecurityContextHolderStrategy {

    private final ThreadLocal<@Nullable Supplier<SecurityContext>> ofThread = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Own> ofPage = new ThreadLocal<>();

    @Override
    public SecurityContext getContext() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null) {
            return getDeferredContext().get();
        }
        Own own = ofPage.get();
        return own != null && own.session() == session ? own.context() : given(session);
    }

    @Override
    public Supplier<SecurityContext> getDeferredContext() {
        Supplier<SecurityContext> given = ofThread.get();
        if (given == null) {
            given = new Once(SecurityContextImpl::new);
            ofThread.set(given);
        }
        return given;
    }

    @Override
    public void setContext(SecurityContext context) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null) {
            ofThread.set(() -> context);
        } else if (given(session) == context) {
            ofPage.remove();
        } else {
            ofPage.set(new Own(session, context));
        }
    }

    @Override
    public void setDeferredContext(Supplier<SecurityContext> context) {
        ofThread.set(new Once(context));
    }

    @Override
    public void clearContext() {
        ofThread.remove();
        ofPage.remove();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return new SecurityContextImpl();
    }

    private SecurityContext given(VaadinSession session) {
        return kept(session)
                .orElseGet(() -> VaadinRequest.getCurrent() == null
                        ? createEmptyContext()
                        : getDeferredContext().get());
    }

    private static Optional<SecurityContext> kept(VaadinSession session) {
        var wrapped = session.getSession();
        if (wrapped == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable((SecurityContext)
                    wrapped.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        } catch (IllegalStateException closedMeanwhile) {
            return Optional.empty();
        }
    }

    private record Own(VaadinSession session, SecurityContext context) {}

    /** Looks once; who asks while it looks finds nobody. */
    private final class Once implements Supplier<SecurityContext> {

        private final Supplier<SecurityContext> source;
        private @Nullable SecurityContext found;

        Once(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (found == null) {
                Supplier<SecurityContext> before = ofThread.get();
                ofThread.set(SecurityContextImpl::new);
                try {
                    found = source.get();
                } finally {
                    ofThread.set(before);
                }
            }
            return found;
        }
    }
}
