package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentChanged;
import io.vesaas.runtime.AgentChanged.Kind;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.ClusterContact;
import io.vesaas.shared.LiveFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The agents of the sandbox, kept in memory by a watch over HTTP that comes back by itself when it breaks. */
@Component
@ConditionalOnProperty(name = "ve.runtime", havingValue = "sandbox", matchIfMissing = true)
class SandboxAgentCatalog implements AgentCatalog, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxAgentCatalog.class);
    private static final Duration BACK_OFF = Duration.ofMillis(500);
    private static final Comparator<Agent> BY_NAME = Comparator.comparing(
                    (Agent agent) -> agent.ref().namespace())
            .thenComparing(agent -> agent.ref().name());

    private final Map<AgentRef, Agent> agents = new ConcurrentHashMap<>();
    private final OkHttpClient client = new OkHttpClient.Builder()
            .readTimeout(Watches.HEARTBEAT.multipliedBy(3))
            .retryOnConnectionFailure(false)
            .build();
    private final SandboxControl control;
    private final LiveFeed feed;
    private volatile boolean running;
    private volatile @Nullable Call current;
    private @Nullable Thread watcher;

    SandboxAgentCatalog(SandboxControl control, LiveFeed feed) {
        this.control = control;
        this.feed = feed;
    }

    @Override
    public List<Agent> findAll() {
        return agents.values().stream().sorted(BY_NAME).toList();
    }

    @Override
    public Optional<Agent> find(AgentRef ref) {
        return Optional.ofNullable(agents.get(ref));
    }

    @Override
    public ClusterContact contact() {
        return new ClusterContact(null, null, null);
    }

    /** Begins to watch. Runs after the web server listens; without one there is no sandbox to watch. */
    @Override
    public void start() {
        try {
            String url = control.controlPort() + "/agents?watch=true";
            running = true;
            watcher = Thread.ofVirtual().name("sandbox-agents").start(() -> watch(url));
        } catch (IllegalStateException noWebServer) {
            LOG.debug("no web server, so no sandbox to watch");
        }
    }

    @Override
    public void stop() {
        running = false;
        Call open = current;
        if (open != null) {
            open.cancel();
        }
        if (watcher != null) {
            watcher.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch(String url) {
        while (running) {
            try {
                follow(url);
            } catch (IOException | IllegalStateException broken) {
                if (running) {
                    LOG.warn("the watch on the sandbox's agents broke: {}", broken.getMessage());
                }
            }
            try {
                Thread.sleep(BACK_OFF);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void follow(String url) throws IOException {
        Call call = client.newCall(new Request.Builder()
                .url(url)
                .header(SandboxControl.SECRET_HEADER, control.secret())
                .build());
        current = call;
        try (Response response = call.execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("the sandbox answered " + response.code());
            }
            var told = new HashSet<AgentRef>();
            BufferedSource source = response.body().source();
            for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
                take(line, told);
            }
        }
    }

    private void take(String line, Set<AgentRef> told) throws IOException {
        ObjectNode change = Json.read(line.getBytes(StandardCharsets.UTF_8));
        String type = change.path("type").asString("");
        if (type.equals("BOOKMARK")) {
            agents.keySet().stream().filter(ref -> !told.contains(ref)).forEach(this::forget);
        } else if (change.path("object") instanceof ObjectNode object) {
            Agent agent = AgentReader.read(object, change.path("modelConfig"));
            if (type.equals("DELETED")) {
                told.remove(agent.ref());
                forget(agent.ref());
            } else {
                told.add(agent.ref());
                Agent before = agents.put(agent.ref(), agent);
                if (!agent.equals(before)) {
                    publish(before == null ? Kind.APPEARED : Kind.CHANGED, agent);
                }
            }
        }
    }

    private void forget(AgentRef ref) {
        Agent gone = agents.remove(ref);
        if (gone != null) {
            publish(Kind.GONE, AgentReader.gone(gone));
        }
    }

    private void publish(Kind kind, Agent agent) {
        feed.publish(LiveFeed.Topic.platform(AgentCatalog.TOPIC), new AgentChanged(kind, agent, Set.of()));
    }
}
