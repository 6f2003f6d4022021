package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What agents remember. A session is named by context and user; the same context with another user is another one. */
final class Conversations {

    private record Key(String contextId, String user) {}

    private record Session(AgentRef agent, List<Model.Turn> turns) {}

    private final Map<Key, Session> sessions = new ConcurrentHashMap<>();

    /** Opens or continues the session; false when it belongs to another agent. */
    boolean open(String contextId, String user, AgentRef agent) {
        return sessions.computeIfAbsent(new Key(contextId, user), _ -> new Session(agent, new ArrayList<>()))
                .agent()
                .equals(agent);
    }

    /** The turns so far. */
    List<Model.Turn> turns(String contextId, String user) {
        Session session = session(contextId, user);
        synchronized (session.turns()) {
            return List.copyOf(session.turns());
        }
    }

    void add(String contextId, String user, Model.Turn turn) {
        Session session = session(contextId, user);
        synchronized (session.turns()) {
            session.turns().add(turn);
        }
    }

    private Session session(String contextId, String user) {
        Session session = sessions.get(new Key(contextId, user));
        if (session == null) {
            throw new IllegalStateException("no session " + contextId);
        }
        return session;
    }
}
