package io.vesaas.runtime.sandbox;

import java.time.Clock;
import org.springframework.context.SmartLifecycle;

/** The whole small world, put together. Stops before the web server does, so that open streams don't hold it up. */
final class Sandbox implements SmartLifecycle {

    private final Pods pods;
    private final Watches watches;
    private final SandboxFilter filter;
    private volatile boolean running;

    /** @throws IllegalStateException when a manifest is refused */
    Sandbox(SandboxSettings settings, String secret, Model model, Clock clock) {
        this(world(settings, clock), secret, model, new AgentCards(AgentCards.CONTROLLER), clock);
    }

    Sandbox(World world, String secret, Model model, AgentCards cards, Clock clock) {
        var routes = new HireRoutes(System::nanoTime);
        var keys = new EdgeKeys();
        var calls = new CallLog(clock);
        var faults = new Faults();
        this.pods = new Pods(world, model, clock);
        this.watches = new Watches(world);
        var streams = new Streams(Streams.CUT_AFTER, clock);
        var kagent = new A2aEndpoint(world, pods, streams, cards, calls, faults, clock);
        var gateway = new GatewayEndpoint(new EdgePolicy(keys, clock), routes, faults, kagent, new SessionTasks(pods));
        var control = new ControlEndpoint(secret, world, pods, routes, keys, calls, faults, watches);
        this.filter = new SandboxFilter(gateway, control);
    }

    private static World world(SandboxSettings settings, Clock clock) {
        var world = new World(clock);
        try {
            world.apply(Manifests.load(settings.manifests()));
        } catch (Rejected rejected) {
            throw new IllegalStateException("a manifest of the sandbox is refused: " + rejected.getMessage(), rejected);
        }
        return world;
    }

    SandboxFilter filter() {
        return filter;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        watches.closeAll();
        pods.stopAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
