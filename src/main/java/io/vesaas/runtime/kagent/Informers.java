package io.vesaas.runtime.kagent;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.vesaas.runtime.AgentFailure;
import io.vesaas.runtime.kubernetes.ClusterFailures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Informers that belong together: they list, watch, and after {@code 410 Gone} list again by themselves. The first other
 * fault of one of them is the fault of all, as the whole is fresh or it is not.
 */
final class Informers implements AutoCloseable {

    private static final long PAGE = 500;

    private final List<SharedIndexInformer<GenericKubernetesResource>> informers = new ArrayList<>();
    private final List<CompletableFuture<?>> beginnings = new ArrayList<>();
    private final CompletableFuture<Void> fault = new CompletableFuture<>();
    private final KubernetesClient client;
    private volatile boolean closed;
    private boolean silent;

    Informers(KubernetesClient client) {
        this.client = client;
    }

    /**
     * Follows one kind.
     *
     * @param namespace null for all
     * @param selector of labels, empty for all
     * @return where the names of those that are there can be read once {@link #awaitBeginning} returned
     */
    SharedIndexInformer<GenericKubernetesResource> follow(
            ResourceKind kind,
            @Nullable String namespace,
            String selector,
            Consumer<GenericKubernetesResource> present,
            Consumer<GenericKubernetesResource> gone) {
        var scope = kind.in(client, namespace);
        var selected = selector.isEmpty() ? scope : scope.withLabelSelector(selector);
        var listed = new CompletableFuture<Void>();
        SharedIndexInformer<GenericKubernetesResource> informer = selected.withLimit(PAGE)
                .runnableInformer(0)
                .itemStore(new NamesOnly())
                .exceptionHandler((started, thrown) -> report(kind, thrown));
        informer.addEventHandler(new Handler(present, gone, listed));
        informers.add(informer);
        beginnings.add(listed);
        beginnings.add(informer.start().toCompletableFuture());
        return informer;
    }

    /** Waits until all have listed what there is and watch. */
    void awaitBeginning(Duration atMost) throws InterruptedException {
        var begun = CompletableFuture.allOf(beginnings.toArray(CompletableFuture[]::new));
        if (!awaits(CompletableFuture.anyOf(begun, fault), atMost)) {
            throw new AgentFailure(
                    AgentFailure.Reason.CLUSTER_AWAY,
                    "The cluster did not list its agents within " + atMost.toSeconds() + " s.",
                    false);
        }
    }

    /** Returns after this time, or throws earlier when a watch broke and does not come back by itself. */
    void awaitFault(Duration atMost) throws InterruptedException {
        awaits(fault, atMost);
    }

    /** A watch that reconnects is not a fault, one that is still away when asked again is. */
    void check() {
        boolean watching = informers.stream().allMatch(SharedIndexInformer::isWatching);
        if (!watching && silent) {
            throw new AgentFailure(
                    AgentFailure.Reason.CLUSTER_AWAY,
                    "The cluster answers, but the watch on its agents does not come about.",
                    false);
        }
        silent = !watching;
    }

    @Override
    public void close() {
        closed = true;
        informers.forEach(SharedIndexInformer::stop);
    }

    private static boolean awaits(CompletableFuture<?> future, Duration atMost) throws InterruptedException {
        try {
            future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException nothing) {
            return false;
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof AgentFailure failure
                    ? failure
                    : new AgentFailure(AgentFailure.Reason.CLUSTER_AWAY, String.valueOf(broken.getMessage()), false);
        }
    }

    /** What can be listed was listed by {@link ClusterAgents} just before, so what fails here is the watch. */
    private boolean report(ResourceKind kind, Throwable thrown) {
        fault.completeExceptionally(ClusterFailures.of(causeOf(thrown), "watch", kind.crd()));
        return false;
    }

    private static KubernetesClientException causeOf(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause instanceof WatcherException watch ? watch.asClientException() : cause)
                .filter(KubernetesClientException.class::isInstance)
                .map(KubernetesClientException.class::cast)
                .findFirst()
                .orElseGet(() -> new KubernetesClientException(String.valueOf(thrown.getMessage()), thrown));
    }

    /** Passes on what happens while we are open; called in order, for one resource after the other. */
    private final class Handler implements ResourceEventHandler<GenericKubernetesResource> {

        private final Consumer<GenericKubernetesResource> present;
        private final Consumer<GenericKubernetesResource> gone;
        private final CompletableFuture<Void> listed;

        Handler(
                Consumer<GenericKubernetesResource> present,
                Consumer<GenericKubernetesResource> gone,
                CompletableFuture<Void> listed) {
            this.present = present;
            this.gone = gone;
            this.listed = listed;
        }

        @Override
        public void onAdd(GenericKubernetesResource resource) {
            pass(resource, present);
        }

        @Override
        public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource resource) {
            pass(resource, present);
        }

        @Override
        public void onDelete(GenericKubernetesResource resource, boolean lastStateUnknown) {
            pass(resource, gone);
        }

        @Override
        public void onList(String resourceVersion, boolean remainedEmpty) {
            listed.complete(null);
        }

        private void pass(GenericKubernetesResource resource, Consumer<GenericKubernetesResource> to) {
            if (!closed) {
                to.accept(resource);
            }
        }
    }
}
