package io.vesaas.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the private ways of hires are private, by asking at the gateway's data port like somebody who may
 * not. Only the agent card is ever asked for, so that nothing runs even where a request gets too far.
 *
 * <p>Calls go over the network: never inside a transaction. A gateway that does not answer is a finding, no failure;
 * only while its address is not known yet, all throw {@link AgentFailure}.
 */
public interface RouteDoctor {

    /**
     * Examines a route that nobody uses yet, and asks until its limit refuses. Give it a tight limit first: at most 30
     * requests are sent. Afterwards its bucket is empty; a changed limit fills it (recorded with Agent Gateway 1.4.1).
     */
    RouteReport examineUnused(Passage.Hire passage);

    /**
     * Examines a route in use. What the gateway refuses with 401 or 403 takes nothing from the bucket of the route; the one
     * card that the right token fetches takes one request. The limit is compared instead of tried.
     *
     * @param installed the route as the gateway has it, of {@link Routes#list()}; null when that can't be read or has none.
     *     It is asked for after the requests, as whoever reads the routes may mend the gateway in passing
     */
    RouteReport examine(Passage.Hire passage, Route wanted, Supplier<@Nullable InstalledRoute> installed);

    /** Looks whether a removed route is gone: the gateway itself must say so, not an agent that is away. */
    Finding examineRemoved(Passage.Hire passage);

    /**
     * How the policy of the gateway as a whole differs from what guards all routes, for admins; empty when it does not.
     *
     * @throws AgentFailure when the gateway's control side does not answer
     */
    List<String> gatewayDrift();
}
