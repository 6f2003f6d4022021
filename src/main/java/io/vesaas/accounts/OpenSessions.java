package io.vesaas.accounts;

import io.vesaas.shared.LiveFeed;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The HTTP sessions of this replica by sign-in, so that a page that only listens closes too when its sign-in ends. */
@Component
class OpenSessions {

    private static final String KEY = OpenSessions.class.getName();

    private final Map<UUID, Set<HttpSession>> bySignIn = new ConcurrentHashMap<>();

    OpenSessions(LiveFeed feed) {
        feed.subscribe(SignInDesk.NEWS, news -> {
            if (news instanceof SignInDesk.Changed changed && changed.ended()) {
                bySignIn.getOrDefault(changed.signIn(), Set.of()).forEach(OpenSessions::close);
            }
        });
    }

    void remember(HttpSession session, UUID signIn) {
        if (!(session.getAttribute(KEY) instanceof Entry entry && entry.signIn.equals(signIn))) {
            session.setAttribute(KEY, new Entry(signIn));
        }
    }

    static void close(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException closedAlready) {
            // Two requests, or a request and the news, found out at the same time.
        }
    }

    private final class Entry implements HttpSessionBindingListener {

        private final UUID signIn;

        Entry(UUID signIn) {
            this.signIn = signIn;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            bySignIn.computeIfAbsent(signIn, _ -> ConcurrentHashMap.newKeySet()).add(event.getSession());
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            bySignIn.computeIfPresent(signIn, (_, open) -> {
                open.remove(event.getSession());
                return open.isEmpty() ? null : open;
            });
        }
    }
}
