package io.vesaas.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Subscription;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A part of a page that shows how things are while somebody looks: it loads when it is attached and again after news.
 * Loading happens on a virtual thread for the caller of the page, never on the thread or in the transaction that brings
 * the news; news that come while it loads are merged. A skeleton appears only when the first load takes its time.
 */
public class LiveContent<T> extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(LiveContent.class);
    private static final Duration UNTIL_SKELETON = Duration.ofMillis(150);

    private final LiveFeed feed;
    private final List<Topic> topics;
    private final Supplier<Component> skeleton;
    private final Supplier<T> load;
    private final Function<T, Component> show;
    private @Nullable Following following;

    /**
     * @param load runs without the UI: it returns data and must not touch components
     * @param show makes or updates the component from the data, in the UI
     */
    public LiveContent(
            LiveFeed feed,
            List<Topic> topics,
            Supplier<Component> skeleton,
            Supplier<T> load,
            Function<T, Component> show) {
        this.feed = feed;
        this.topics = topics;
        this.skeleton = skeleton;
        this.load = load;
        this.show = show;
        addClassName("ve-live-content");
    }

    /** Loads again, such as after another choice; what is shown stays until the answer is there. */
    public void reload() {
        if (following != null) {
            following.reload();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var now = new Following(event.getUI(), SecurityContextHolder.getContext());
        following = now;
        now.start();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.close();
            following = null;
        }
    }

    private void showOnly(Component content) {
        if (getChildren().noneMatch(content::equals)) {
            removeAll();
            add(content);
        }
    }

    /** One stay on the page. */
    private final class Following {

        private final UI ui;
        private final SecurityContext caller;
        private final AtomicInteger wanted = new AtomicInteger();
        private final AtomicReference<@Nullable Supplier<Component>> latest = new AtomicReference<>();
        private final CountDownLatch first = new CountDownLatch(1);
        private List<Subscription> subscriptions = List.of();

        Following(UI ui, SecurityContext caller) {
            this.ui = ui;
            this.caller = caller;
        }

        void start() {
            subscriptions = topics.stream()
                    .map(topic -> feed.subscribe(topic, news -> reload()))
                    .toList();
            reload();
            if (!arrivesSoon()) {
                showOnly(skeleton.get());
            }
            showLatest();
        }

        void close() {
            subscriptions.forEach(Subscription::close);
        }

        private void reload() {
            if (wanted.getAndIncrement() == 0) {
                Thread.startVirtualThread(new DelegatingSecurityContextRunnable(this::loadWhileWanted, caller));
            }
        }

        private boolean arrivesSoon() {
            try {
                return first.await(UNTIL_SKELETON.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private void loadWhileWanted() {
            int seen;
            do {
                seen = wanted.get();
                latest.set(attempt());
                first.countDown();
                tellPage();
            } while (!wanted.compareAndSet(seen, 0));
        }

        private Supplier<Component> attempt() {
            try {
                T loaded = load.get();
                return () -> show.apply(loaded);
            } catch (Problem problem) {
                return () -> failure(Problems.sentence(problem, ui.getLocale()), null);
            } catch (RuntimeException failure) {
                String reference = Reference.next();
                LOG.error("failed to load part of a page, reference {}", reference, failure);
                return () -> failure(getTranslation("shared.load-failed.text"), reference);
            }
        }

        private Component failure(String sentence, @Nullable String reference) {
            return new ErrorState(
                    getTranslation("shared.load-failed.title"), sentence, reference, ErrorState.retry(this::reload));
        }

        private void tellPage() {
            try {
                ui.access(this::showLatest);
            } catch (UIDetachedException left) {
                LOG.debug("nobody looks any more");
            }
        }

        private void showLatest() {
            if (following == this) {
                Supplier<Component> content = latest.getAndSet(null);
                if (content != null) {
                    showOnly(content.get());
                }
            }
        }
    }
}
