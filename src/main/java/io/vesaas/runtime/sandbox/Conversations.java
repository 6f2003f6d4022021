package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.AgentRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What agents remember. A session is named by context and user; the same context with another user is another one.
 * Beyond a number the one that was not used for the longest time is forgotten.
 */
final class Conversations {

    private static final int KEPT = 5_000;

    private record Key(String contextId, String user) {}

    private record Session(AgentRef agent, List<Model.Turn> turns) {}

    private final Map<Key, Session> sessions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Session> eldest) {
            return size() > KEPT;
        }
    };

    /** Opens or continues the session; false when it belongs to another agent. */
    synchronized boolean open(String contextId, String user, AgentRef agent) {
        return sessions.computeIfAbsent(new Key(contextId, user), _ -> new Session(agent, new ArrayList<>()))
                .agent()
                .equals(agent);
    }

    /** Whether this user has a session of this id, with whichever agent. */
    synchronized boolean exists(String contextId, String user) {
        return sessions.containsKey(new Key(contextId, user));
    }

    /** The turns so far; none of a session that was forgotten. */
    synchronized List<Model.Turn> turns(String contextId, String user) {
        Session session = sessions.get(new Key(contextId, user));
        return session == null ? List.of() : List.copyOf(session.turns());
    }

    /** Whether the agent made this call in this session. */
    synchronized boolean called(String contextId, String user, String callId) {
        return turns(contextId, user).stream()
                .anyMatch(turn -> turn instanceof Model.Turn.Assistant said
                        && said.calls().stream().anyMatch(call -> call.id().equals(callId)));
    }

    /** Puts the outcomes where they were awaited. @return the turns up to the last of them */
    synchronized List<Model.Turn> settle(String contextId, String user, List<Outcome> outcomes) {
        Session session = sessions.get(new Key(contextId, user));
        if (session == null) {
            return List.of();
        }
        int last = 0;
        for (Outcome outcome : outcomes) {
            for (int i = session.turns().size() - 1; i >= 0; i--) {
                if (session.turns().get(i) instanceof Model.Turn.Result awaited
                        && awaited.call().id().equals(outcome.call().id())) {
                    session.turns().set(i, new Model.Turn.Result(outcome.call(), outcome.told()));
                    last = Math.max(last, i + 1);
                    break;
                }
            }
        }
        return List.copyOf(session.turns().subList(0, last));
    }

    synchronized void add(String contextId, String user, Model.Turn turn) {
        Session session = sessions.get(new Key(contextId, user));
        if (session != null) {
            session.turns().add(turn);
        }
    }
}
