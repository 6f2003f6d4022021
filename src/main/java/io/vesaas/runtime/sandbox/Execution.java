package io.vesaas.runtime.sandbox;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run at work. It belongs to the pod, not to the connection that began it: followers come and go, it goes on
 * (recorded).
 */
final class Execution {

    /** What a follower gets: an event, or how it ended when the event is null. */
    record Note(@Nullable ObjectNode event, boolean died) {

        static final Note END = new Note(null, false);
        static final Note DEATH = new Note(null, true);
    }

    private final StoredTask task;
    private final List<BlockingQueue<Note>> followers = new CopyOnWriteArrayList<>();
    private @Nullable Thread worker;
    private boolean over;

    Execution(StoredTask task) {
        this.task = task;
    }

    StoredTask task() {
        return task;
    }

    /** Events from now on; nothing of before is told. Null when it is over. */
    synchronized @Nullable BlockingQueue<Note> follow() {
        if (over) {
            return null;
        }
        var queue = new LinkedBlockingQueue<Note>();
        followers.add(queue);
        return queue;
    }

    void unfollow(BlockingQueue<Note> queue) {
        followers.remove(queue);
    }

    synchronized void start(String name, Runnable work) {
        worker = Thread.ofVirtual().name(name).start(work);
    }

    /** Says an event; once the run is over nothing more is heard of it. */
    synchronized void say(ObjectNode event) {
        if (over) {
            return;
        }
        task.take(event);
        tell(new Note(event, false));
        if (event.path("final").asBoolean(false)) {
            over = true;
            tell(Note.END);
        }
    }

    /** Ends it from outside with this last event. @return false when it was over already */
    synchronized boolean cancel(ObjectNode last) {
        if (over) {
            return false;
        }
        say(last);
        interrupt();
        return true;
    }

    /** The pod dies: the stored task stays as it is, for ever at work (recorded). */
    synchronized void die() {
        if (!over) {
            over = true;
            tell(Note.DEATH);
            interrupt();
        }
    }

    synchronized boolean isOver() {
        return over;
    }

    private void tell(Note note) {
        followers.forEach(queue -> queue.add(note));
    }

    private void interrupt() {
        if (worker != null && worker != Thread.currentThread()) {
            worker.interrupt();
        }
    }
}
