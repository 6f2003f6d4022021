package io.vesaas.runtime;

import java.util.List;

/**
 * The routes that this installation has in Agent Gateway. Calls reach over the network: never inside a transaction.
 *
 * <p>All throw {@link AgentFailure} when the gateway's control side does not answer.
 */
public interface Routes {

    /** Creates the route or brings it to this form. A success proves nothing about the data port: probe it. */
    void apply(Route route);

    /** Removes the route; none there is a success. */
    void remove(RouteId id);

    /** Every route that carries the mark of this installation. */
    List<InstalledRoute> list();

    /**
     * What the gateway's own controller has against the route, for admins; empty when it has nothing. It has been seen to
     * accept what the data port did not serve (recorded), so this explains a failed probe and replaces none.
     */
    default List<String> complaints(RouteId id) {
        return List.of();
    }
}
