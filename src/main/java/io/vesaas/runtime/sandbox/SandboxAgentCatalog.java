package io.vesaas.runtime.sandbox;

import io.vesaas.runtime.Agent;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.runtime.AgentDefinition;
import io.vesaas.runtime.AgentRef;
import io.vesaas.runtime.ClusterContact;
import io.vesaas.runtime.kagent.Contact;
import io.vesaas.runtime.kagent.KnownAgents;
import io.vesaas.runtime.kagent.KnownAgents.ModelRef;
import io.vesaas.runtime.kagent.LastingWatch;
import io.vesaas.shared.LiveFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The agents of the sandbox, kept in memory by a watch over HTTP that comes back by itself when it breaks. */
@Component
@ConditionalOnProperty(name = "ve.runtime", havingValue = "sandbox", matchIfMissing = true)
class SandboxAgentCatalog implements AgentCatalog, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxAgentCatalog.class);

    private final OkHttpClient client = new OkHttpClient.Builder()
            .readTimeout(Watches.HEARTBEAT.multipliedBy(3))
            .retryOnConnectionFailure(false)
            .build();
    private final SandboxControl control;
    private final KnownAgents known;
    private final Contact contact;
    private final LastingWatch watch = new LastingWatch("sandbox-agents", this::follow);
    private volatile @Nullable Call current;

    SandboxAgentCatalog(SandboxControl control, LiveFeed feed, Clock clock) {
        this.control = control;
        this.known = new KnownAgents(feed);
        this.contact = new Contact("The sandbox", clock, feed);
    }

    @Override
    public List<Agent> findAll() {
        return known.findAll();
    }

    @Override
    public Optional<Agent> find(AgentRef ref) {
        return known.find(ref);
    }

    @Override
    public Optional<AgentDefinition> findDefinition(AgentRef ref) {
        return known.findDefinition(ref);
    }

    @Override
    public Optional<String> findManifest(AgentRef ref) {
        return known.findManifest(ref);
    }

    @Override
    public ClusterContact contact() {
        return contact.now();
    }

    /** Begins to watch. Runs after the web server listens; without one there is no sandbox to watch. */
    @Override
    public void start() {
        try {
            control.controlPort();
            watch.start(contact);
        } catch (IllegalStateException noWebServer) {
            LOG.debug("no web server, so no sandbox to watch");
        }
    }

    @Override
    public void stop() {
        watch.stop();
        Call open = current;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public boolean isRunning() {
        return watch.isRunning();
    }

    private void follow(Contact contact) throws IOException {
        Call call = client.newCall(new Request.Builder()
                .url(control.controlPort() + "/agents?watch=true")
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
                take(Json.read(line.getBytes(StandardCharsets.UTF_8)), told, contact);
            }
        }
    }

    private void take(ObjectNode change, Set<AgentRef> told, Contact contact) {
        JsonNode object = change.path("object");
        switch (change.path("type").asString("")) {
            case "BOOKMARK" -> {
                known.retain(told);
                contact.heard();
            }
            case "DELETED" -> {
                AgentRef gone = new AgentResource((ObjectNode) object).ref();
                told.remove(gone);
                known.remove(gone);
            }
            default -> {
                takeModel(change);
                told.add(known.put(object));
            }
        }
        contact.heardMore();
    }

    private void takeModel(ObjectNode change) {
        if (change.path("modelConfig").isObject()) {
            known.putModel(change.path("modelConfig"));
        } else {
            var agent = new AgentResource((ObjectNode) change.path("object"));
            known.removeModel(new ModelRef(agent.ref().namespace(), agent.modelConfig()));
        }
    }
}
