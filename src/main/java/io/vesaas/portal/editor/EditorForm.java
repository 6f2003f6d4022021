package io.vesaas.portal.editor;

import com.vaadin.flow.component.html.Div;
import io.vesaas.marketplace.Category;
import io.vesaas.marketplace.Change;
import io.vesaas.marketplace.Changes;
import io.vesaas.marketplace.ListingText;
import io.vesaas.runtime.Agent;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.ui.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All sections of the editor, and what each field of them shows. */
final class EditorForm extends Div {

    private final ListingSection listing;
    private final PriceSection price;
    private final SafetySection safety;
    private final List<EditorField<?>> fields;

    EditorForm(
            ListingSection listing,
            SkillsSection skills,
            PriceSection price,
            PicturesSection pictures,
            SafetySection safety,
            PublishSection publish) {
        this.listing = listing;
        this.price = price;
        this.safety = safety;
        fields = Stream.of(listing, skills, price, pictures, safety)
                .flatMap(section -> section.fields().stream())
                .toList();
        addClassName("ve-min0");
        add(listing, skills, price, pictures, safety, publish);
    }

    /** Shows the text in the inputs; one that shows it already is left alone. */
    void show(ListingText text) {
        fields.forEach(field -> field.show(text));
        price.show(text);
    }

    /** Shows what comes of the price while it is written. */
    void showPrice(ListingText text) {
        price.show(text);
    }

    void showAgent(@Nullable Agent agent, boolean pausesOnDrift) {
        safety.show(agent, pausesOnDrift);
    }

    void offer(List<Category> categories) {
        listing.offer(categories);
    }

    /** Shows at each field what is wrong with it and what somebody else made of it. */
    void showState(DraftEditing editing, List<Invalid> problems, ChangeWords words) {
        List<Change> differing = Changes.between(editing.text(), editing.saved().text());
        for (EditorField<?> field : fields) {
            field.showProblem(problems.stream()
                    .filter(problem -> problem.field().equals(field.field().name()))
                    .findFirst()
                    .map(Problems::sentence)
                    .orElse(null));
            String author = editing.otherAuthor(field.field());
            Change theirs = author == null
                    ? null
                    : differing.stream()
                            .filter(change ->
                                    change.field().equals(field.field().name()))
                            .findFirst()
                            .map(words::say)
                            .orElse(null);
            field.showConflict(theirs, author);
        }
    }

    /** Brings a field into sight and puts the cursor into it. */
    void goTo(String name) {
        find(name).ifPresent(EditorField::focus);
    }

    private Optional<EditorField<?>> find(String name) {
        return fields.stream()
                .filter(field -> field.field().name().equals(name))
                .findFirst();
    }
}
