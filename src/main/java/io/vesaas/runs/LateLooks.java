package io.vesaas.runs;

import io.vesaas.runs.TaskTree.SubTask;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import io.vesaas.team.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks after runs that have ended but may have left something behind: tasks that still run or hang are called off, and
 * model calls that nobody had told of are booked as late usage of the run.
 */
@Component
class LateLooks {

    private static final Logger log = LoggerFactory.getLogger(LateLooks.class);
    private static final String ACTOR = "run engine";

    private final LateBook book;
    private final LooseEnds looseEnds;
    private final Team team;

    LateLooks(LateBook book, LooseEnds looseEnds, Team team) {
        this.book = book;
        this.looseEnds = looseEnds;
        this.team = team;
    }

    /** Begins with those whose time has come. Returns at once. */
    void sweep() {
        List<Lease> due = Acting.<List<Lease>>as(ACTOR, new Scope.Platform("look after ended runs"), book::due);
        due.forEach(run -> Thread.ofVirtual()
                .name("look-" + run.run())
                .start(() -> Acting.as(ACTOR, new Scope.Customer(run.customer()), () -> look(run.run()))));
    }

    private void look(RunId run) {
        try {
            book.claim(run).ifPresent(this::look);
        } catch (RuntimeException e) {
            log.error("Run {} could not be looked after; it is tried again", run, e);
        }
    }

    /** Looks after a run that nobody else looks after now. */
    void look(LateLook look) {
        RunId run = look.run().lease().run();
        try {
            Optional<TaskTree> tree = looseEnds.findAll(look.run());
            if (tree.isEmpty()) {
                book.store(look.run(), List.of(), true);
            } else if (book.isIdle(run)) {
                settle(look, tree.get());
            }
        } catch (AgentFailure away) {
            log.info("What run {} did is not known yet: {}", run, away.detail());
            if (look.isLast()) {
                log.warn("What sub-agents used in run {} stays unknown: {}", run, away.detail());
                book.store(look.run(), List.of(), true);
            }
        }
    }

    /** What was read before the conversation was seen idle belongs to ended runs. */
    private void settle(LateLook look, TaskTree tree) {
        var tasks = new ArrayList<SubTask>(tree.others());
        tasks.add(new SubTask(team.get(look.run().ve()).agent(), tree.own()));
        List<CalledOff> called = looseEnds.callOff(look.run(), tasks);
        called.forEach(
                task -> log.info("A task of run {} was {}", look.run().lease().run(), task.words()));
        boolean running =
                tasks.stream().anyMatch(SubTask::isRunning) && !called.stream().allMatch(CalledOff::isSettled);
        book.store(look.run(), tree.modelCalls(), !running || look.isLast());
    }
}
