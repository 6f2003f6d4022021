package io.vesaas.portal.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Publishing;
import io.vesaas.runtime.AgentCatalog;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.LiveFeed.Subscription;
import io.vesaas.shared.LiveFeed.Topic;
import io.vesaas.shared.ui.Confirm;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where admins write what customers will read of an agent, and publish it. */
@Route("admin/marketplace/:listing")
@RolesAllowed("ADMIN")
class EditorView extends Page implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final Publishing publishing;
    private final EditorParts parts;
    private final LiveFeed feed;
    private @Nullable Editor editor;
    private List<Subscription> subscriptions = List.of();

    EditorView(Publishing publishing, EditorParts parts, LiveFeed feed) {
        this.publishing = publishing;
        this.parts = parts;
        this.feed = feed;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ListingId id = ListingId.parse(event.getRouteParameters().get("listing").orElse(""));
        editor = new Editor(publishing.getDraft(id), parts);
        removeAll();
        add(back(), editor);
        if (isAttached()) {
            follow(id);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null && !editor.saveBeforeLeaving()) {
            var leaving = event.postpone();
            Confirm.danger(
                    getTranslation("portal.editor.leave.question"),
                    getTranslation("portal.editor.leave.text"),
                    getTranslation("portal.editor.leave.verb"),
                    getTranslation("portal.editor.leave.keep"),
                    leaving::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return editor == null ? "" : editor.title();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (editor != null) {
            follow(editor.listing());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow();
    }

    private void follow(ListingId id) {
        unfollow();
        subscriptions = List.of(
                feed.subscribe(Publishing.draftTopic(id), news -> inPage(shown -> shown.arrived((Draft) news))),
                feed.subscribe(Marketplace.TOPIC, news -> inPage(Editor::look)),
                feed.subscribe(Topic.platform(AgentCatalog.TOPIC), news -> inPage(Editor::look)));
    }

    private void unfollow() {
        subscriptions.forEach(Subscription::close);
        subscriptions = List.of();
    }

    private void inPage(Consumer<Editor> work) {
        getUI().ifPresent(ui -> {
            try {
                ui.access(() -> {
                    if (editor != null && isAttached()) {
                        work.accept(editor);
                    }
                });
            } catch (UIDetachedException left) {
                unfollow();
            }
        });
    }

    private Component back() {
        var back = new Anchor("admin/marketplace");
        back.add(VeIcon.CHEVRON_LEFT.create(), new Span(getTranslation("portal.published.title")));
        back.addClassName("ve-back");
        return back;
    }
}
