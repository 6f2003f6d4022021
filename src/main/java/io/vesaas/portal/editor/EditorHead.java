package io.vesaas.portal.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.VeIcon;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The head of the editor: which listing, where it stands, whether it is saved, and what can be done. */
final class EditorHead extends Div {

    private final Div state = new Div();
    private final SavedLine line;
    private final Button undo;
    private final Button publish;
    private final PageHeader header;

    EditorHead(Runnable undoer, Runnable publisher, Runnable retry) {
        line = new SavedLine(retry);
        undo = new Button(getTranslation("portal.editor.undo"), VeIcon.UNDO_2.create(), click -> undoer.run());
        publish = PublishSection.button(publisher);
        header = new PageHeader("", "", state, line, undo, publish);
        add(header);
    }

    SavedLine line() {
        return line;
    }

    /** @param trouble with the agent; null when it is ready */
    void show(String title, ListingOverview overview, DraftEditing editing, @Nullable String trouble) {
        header.setTitle(title);
        header.setPurpose(overview.agent() + " · "
                + (overview.version() == 0
                        ? getTranslation("portal.editor.version.first")
                        : getTranslation(
                                overview.hasChanges() ? "portal.editor.version.changed" : "portal.editor.version.same",
                                overview.version())));
        state.removeAll();
        state.add(ListingStatus.of(overview.state()).badge());
        Draft saved = editing.saved();
        undo.setEnabled(saved.undoable());
        undo.setTooltipText(getTranslation("portal.editor.undo.help", saved.savedBy()));
        publish.setEnabled(trouble == null);
        publish.setTooltipText(trouble);
        if (editing.refused().isEmpty() && !editing.holdsBack()) {
            line.saved(saved);
        } else if (editing.refused().isEmpty()) {
            line.notSaved(getTranslation("portal.editor.saved.conflict"));
        } else {
            line.notSaved(getTranslation(
                    "portal.editor.saved.refused",
                    editing.refused().stream()
                            .map(Invalid::field)
                            .distinct()
                            .map(field -> getTranslation("marketplace.field." + field))
                            .collect(Collectors.joining(", "))));
        }
    }

    /** The listing is not there any more. */
    void showGone() {
        state.removeAll();
        undo.setEnabled(false);
        publish.setEnabled(false);
        line.notSaved(getTranslation("portal.editor.saved.gone"));
    }
}
