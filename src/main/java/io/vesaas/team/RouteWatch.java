package io.vesaas.team;

import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.Finding;
import io.vesaas.runtime.RouteDoctor;
import io.vesaas.runtime.RouteId;
import io.vesaas.runtime.Routes;
import io.vesaas.shared.Acting;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Scope;
import io.vesaas.team.VirtualEmployee.State;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The routes of all hires of all customers, for admins. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'SYSTEM')")
public class RouteWatch {

    /** The topic of the live feed on which {@link RoutesChanged} is published. */
    public static final Topic TOPIC = Topic.platform("routes");

    private static final int CHANGES = 5;
    private static final int REPAIRS = 50;

    private final HireLog hires;
    private final RouteExaminations examinations;
    private final RouteExaminer examiner;
    private final RouteRepairs repairs;
    private final RouteDoctor doctor;
    private final Routes routes;

    RouteWatch(
            HireLog hires,
            RouteExaminations examinations,
            RouteExaminer examiner,
            RouteRepairs repairs,
            RouteDoctor doctor,
            Routes routes) {
        this.hires = hires;
        this.examinations = examinations;
        this.examiner = examiner;
        this.repairs = repairs;
        this.doctor = doctor;
        this.routes = routes;
    }

    /** The routes of all hires that have one or are about to, in the order of hiring. */
    public List<WatchedRoute> findAll() {
        return watching(() -> {
            Map<VeId, RouteEvidence> evidence = examinations.findAll();
            return hires.withRoute().stream()
                    .map(hire -> hire.watched(evidence.get(hire.id())))
                    .toList();
        });
    }

    /** What the latest examination found; empty when there was none, or no such hire. */
    public List<Finding> findings(VeId ve) {
        return watching(() -> examinations.findings(ve));
    }

    /** The latest changes of the verdict, newest first. */
    public List<VerdictChange> changes(VeId ve) {
        return watching(() -> examinations.changes(ve, CHANGES));
    }

    /**
     * Examines the route of a hire at work now, over the network. Takes one request of its customer's limit.
     *
     * @throws NotFound when there is no such hire at work
     * @throws AgentFailure when it is not known yet where the gateway is
     */
    public void examine(VeId ve) {
        watching(() -> {
            VeChanged hire = hires.inState(State.ACTIVE).stream()
                    .filter(active -> active.ve().equals(ve))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("virtual employee at work"));
            return examiner.examine(hire, examiner.installed());
        });
    }

    /**
     * What the gateway's own controller has against the route, asked over the network; explains a failed examination and
     * replaces none.
     *
     * @throws AgentFailure when the gateway's control side does not answer
     */
    public List<String> complaints(VeId ve) {
        return routes.complaints(new RouteId(ve.value()));
    }

    /** What was repaired lately, newest first. */
    public List<RouteRepair> repairs() {
        return watching(() -> repairs.latest(REPAIRS));
    }

    /**
     * How the gateway as a whole differs from what guards all routes, asked over the network; empty when it does not.
     *
     * @throws AgentFailure when the gateway's control side does not answer
     */
    public List<String> gatewayDrift() {
        return doctor.gatewayDrift();
    }

    private static <T> T watching(Supplier<T> work) {
        return Acting.as("route watch", new Scope.Platform("watch routes"), work);
    }
}
