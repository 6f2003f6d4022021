package io.vesaas.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who calls, by the cookie and its row. The HTTP session only keeps a copy under the standard key, for pages that work
 * outside of a request; a copy that no longer agrees with the row takes the session with it.
 */
@Component
class SignInContexts implements SecurityContextRepository {

    private static final String KEY = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final SignInDesk desk;
    private final OpenSessions sessions;

    SignInContexts(SignInDesk desk, OpenSessions sessions) {
        this.desk = desk;
        this.sessions = sessions;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SignInCookie.read(request).flatMap(desk::find).isPresent();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof UsernamePasswordAuthenticationToken authentication
                && authentication.getDetails() instanceof SignInDesk.Opened opened) {
            SignInCookie.read(request).flatMap(desk::find).ifPresent(before -> desk.end(before.signIn()));
            SignInCookie.write(opened.token(), request, response);
            authentication.setDetails(null);
            keep(context, opened.signedIn(), request.getSession());
        }
    }

    private SecurityContext load(HttpServletRequest request) {
        Optional<SignedIn> found = SignInCookie.read(request).flatMap(desk::find);
        HttpSession session = request.getSession(false);
        SecurityContext kept = session == null ? null : kept(session);
        SignedIn before = kept == null ? null : signedIn(kept);
        if (session != null && before != null && !isSame(before, found)) {
            OpenSessions.close(session);
        }
        if (found.isEmpty()) {
            return new SecurityContextImpl();
        }
        if (kept != null && found.get().equals(before)) {
            return kept;
        }
        var context = contextOf(found.get());
        if (isForPage(request)) {
            keep(context, found.get(), request.getSession());
        }
        return context;
    }

    /** Programs get no session, and neither does the page that says what went wrong: it may be written already. */
    private static boolean isForPage(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static boolean isSame(SignedIn before, Optional<SignedIn> found) {
        return found.filter(now -> now.signIn().equals(before.signIn())).isPresent();
    }

    private void keep(SecurityContext context, SignedIn signedIn, HttpSession session) {
        session.setAttribute(KEY, context);
        sessions.remember(session, signedIn.signIn());
    }

    private static @Nullable SecurityContext kept(HttpSession session) {
        try {
            return session.getAttribute(KEY) instanceof SecurityContext context ? context : null;
        } catch (IllegalStateException closedMeanwhile) {
            return null;
        }
    }

    private static @Nullable SignedIn signedIn(SecurityContext context) {
        var authentication = context.getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    private static SecurityContext contextOf(SignedIn signedIn) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, AuthorityUtils.createAuthorityList(signedIn.authorities())));
    }
}
