package io.vesaas.portal.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.ListingState;
import io.vesaas.marketplace.PauseReason;
import io.vesaas.marketplace.Publishing;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Confirm;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.Translations;
import io.vesaas.shared.ui.VeIcon;
import java.util.function.Consumer;

/** What an admin can do with a listing, from a menu at its end. */
final class ListingActions {

    private final Publishing publishing;
    private final Consumer<ListingEntry> history;

    /** @param history shows what was done with it */
    ListingActions(Publishing publishing, Consumer<ListingEntry> history) {
        this.publishing = publishing;
        this.history = history;
    }

    Component menu(ListingEntry entry) {
        var button = new Button(VeIcon.ELLIPSIS.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Translations.here("portal.published.more", entry.title()));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        ListingId id = entry.overview().id();
        add(menu, VeIcon.PENCIL, "edit", () -> button.getUI().ifPresent(ui -> ui.navigate("admin/marketplace/" + id)));
        if (entry.is(ListingState.PUBLISHED)) {
            add(menu, VeIcon.PAUSE, "pause", () -> askToPause(entry));
        }
        if (entry.is(ListingState.PAUSED)) {
            add(menu, VeIcon.PLAY, "resume", () -> resume(entry));
        }
        add(menu, VeIcon.HISTORY, "history", () -> history.accept(entry));
        if (entry.is(ListingState.DRAFT)) {
            add(menu, VeIcon.TRASH_2, "delete", () -> askToDelete(entry));
        } else {
            add(menu, VeIcon.TRASH_2, "retire", () -> askToRetire(entry));
        }
        return button;
    }

    private static void add(ContextMenu menu, VeIcon icon, String word, Runnable action) {
        var line = new Div(icon.create(), new Span(Translations.here("portal.published.action." + word)));
        line.addClassName("ve-menu-line");
        menu.addItem(line, click -> action.run());
    }

    void askToPause(ListingEntry entry) {
        Confirm.ask(
                Translations.here("portal.published.pause.question", entry.title()),
                Translations.here(
                        "portal.published.pause.text",
                        entry.overview().standing().atWork()),
                Translations.here("portal.published.action.pause"),
                Translations.here("portal.published.keep"),
                () -> act(
                        "paused", entry, () -> publishing.pause(entry.overview().id(), PauseReason.ADMIN)));
    }

    void resume(ListingEntry entry) {
        act("resumed", entry, () -> publishing.resume(entry.overview().id()));
    }

    void askToRetire(ListingEntry entry) {
        Confirm.danger(
                Translations.here("portal.published.retire.question", entry.title()),
                Translations.here(
                        "portal.published.retire.text",
                        entry.overview().standing().atWork()),
                Translations.here("portal.published.action.retire"),
                Translations.here("portal.published.keep"),
                () -> act(
                        "retired",
                        entry,
                        () -> publishing.remove(entry.overview().id())));
    }

    void askToDelete(ListingEntry entry) {
        Confirm.danger(
                Translations.here("portal.published.delete.question", entry.title()),
                Translations.here("portal.published.delete.text"),
                Translations.here("portal.published.action.delete"),
                Translations.here("portal.published.keep"),
                () -> act(
                        "deleted",
                        entry,
                        () -> publishing.remove(entry.overview().id())));
    }

    private static void act(String done, ListingEntry entry, Runnable action) {
        try {
            action.run();
            Toast.ok(Translations.here("portal.published.done." + done, entry.title()));
        } catch (Problem problem) {
            Toast.error(Problems.sentence(problem));
        }
    }
}
