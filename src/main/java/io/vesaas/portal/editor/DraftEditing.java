package io.vesaas.portal.editor;

import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.DraftChanged;
import io.vesaas.marketplace.DraftMerge;
import io.vesaas.marketplace.ListingField;
import io.vesaas.marketplace.ListingText;
import io.vesaas.marketplace.Publishing;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.InvalidFields;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One admin's work on a draft: what stands on the page and what is saved of it. Saving takes in what others have saved
 * meanwhile. Held back is only a field that can't be kept as it is, or that somebody else changed too, until one of both
 * is chosen; all others are saved, and nothing that was typed is lost.
 */
final class DraftEditing {

    private static final int TRIES = 10;

    private final Publishing publishing;
    private final Map<ListingField<?>, String> conflicts = new LinkedHashMap<>();
    private List<Invalid> refused = List.of();
    private Draft saved;
    private ListingText text;

    DraftEditing(Publishing publishing, Draft saved) {
        this.publishing = publishing;
        this.saved = saved;
        this.text = saved.text();
    }

    /** As it stands on the page. */
    ListingText text() {
        return text;
    }

    /** As everybody else sees it. */
    Draft saved() {
        return saved;
    }

    /** What the latest save could not keep. */
    List<Invalid> refused() {
        return refused;
    }

    /** Who else changed this field; null when nobody has to choose. */
    @Nullable String otherAuthor(ListingField<?> field) {
        return conflicts.get(field);
    }

    /** Whether a field waits for somebody to mend it or to choose. */
    boolean holdsBack() {
        return !held().isEmpty();
    }

    <T extends @Nullable Object> void change(ListingField<T> field, T value) {
        text = text.with(field, value);
    }

    /** Takes in what somebody has saved. */
    void arrived(Draft theirs) {
        if (theirs.revision() <= saved.revision()) {
            return;
        }
        DraftMerge merge = DraftMerge.of(saved.text(), text, theirs.text());
        saved = theirs;
        text = merge.text();
        merge.conflicts().forEach(field -> conflicts.put(field, theirs.savedBy()));
        conflicts.keySet().removeIf(field -> field.same(text, theirs.text()));
    }

    /** Saves all that can be saved. */
    void save() {
        refused = List.of();
        for (int tries = 0; tries < TRIES; tries++) {
            ListingText wanted = text.take(held(), saved.text());
            if (DraftMerge.differing(saved.text(), wanted).isEmpty()) {
                return;
            }
            try {
                saved = publishing.save(saved.listing(), saved.revision(), wanted);
                return;
            } catch (DraftChanged changed) {
                arrived(changed.now());
            } catch (InvalidFields invalid) {
                refused = invalid.fields();
            }
        }
    }

    /** Saves what is open and then takes back the last save, or brings it back. */
    void undo() {
        save();
        try {
            saved = publishing.undo(saved.listing(), saved.revision());
            text = saved.text().take(held(), text);
        } catch (DraftChanged changed) {
            arrived(changed.now());
            throw changed;
        }
    }

    /** Ends a conflict with what stands on the page. */
    void keepMine(ListingField<?> field) {
        conflicts.remove(field);
    }

    /** Ends a conflict with what somebody else has saved. */
    void takeTheirs(ListingField<?> field) {
        conflicts.remove(field);
        text = text.take(List.of(field), saved.text());
    }

    private Collection<ListingField<?>> held() {
        Set<String> names = refused.stream().map(Invalid::field).collect(Collectors.toSet());
        Set<ListingField<?>> held = new HashSet<>(conflicts.keySet());
        ListingField.ALL.stream().filter(field -> names.contains(field.name())).forEach(held::add);
        return held;
    }
}
