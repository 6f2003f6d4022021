package io.vesaas.portal.editor;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.vesaas.marketplace.Category;
import io.vesaas.marketplace.ListingField;
import io.vesaas.marketplace.TextCheck;
import io.vesaas.shared.ui.Languages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What customers read first: title, purpose, category, languages, description and tags. */
final class ListingSection extends EditorSection {

    private static final int QUIET_MILLIS = 300;

    private final Select<@Nullable Category> category = new Select<>();

    /** @param suggestTags tags of other offers that begin with some letters */
    ListingSection(List<Category> categories, Function<String, List<String>> suggestTags, Edits edits) {
        super("listing");
        var title = new TextField(getTranslation("marketplace.field.title"));
        var purpose = new TextField(getTranslation("marketplace.field.purpose"));
        var description = new TextArea(getTranslation("marketplace.field.description"));
        description.setMinRows(7);
        description.setMaxRows(24);
        var row = new Div(category(categories, edits), languages(edits));
        row.addClassName("ve-cols-even");
        add(
                text(ListingField.TITLE, title, TextCheck.TITLE, edits),
                text(ListingField.PURPOSE, purpose, TextCheck.PURPOSE, edits),
                row,
                text(ListingField.DESCRIPTION, description, TextCheck.DESCRIPTION, edits),
                formatting(),
                tags(suggestTags, edits));
    }

    /** The categories have changed. */
    void offer(List<Category> categories) {
        var chosen = category.getValue();
        category.setItems(categories);
        categories.stream()
                .filter(one -> chosen != null && one.slug().equals(chosen.slug()))
                .findFirst()
                .ifPresent(category::setValue);
    }

    private EditorField<String> text(
            ListingField<String> of, TextFieldBase<?, String> input, int longest, Edits edits) {
        input.setWidthFull();
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(QUIET_MILLIS);
        count(input, of, longest);
        input.addValueChangeListener(change -> count(input, of, longest));
        return field(EditorField.of(of, input, value -> value, value -> value, edits));
    }

    private void count(TextFieldBase<?, String> input, ListingField<String> of, int longest) {
        String value = input.getValue().strip();
        input.setHelperText(
                getTranslation("portal.editor.help." + of.name(), value.codePointCount(0, value.length()), longest));
    }

    private EditorField<@Nullable String> category(List<Category> categories, Edits edits) {
        category.setLabel(getTranslation("marketplace.field.category"));
        category.setHelperText(getTranslation("portal.editor.help.category"));
        category.setItems(categories);
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(getTranslation("portal.editor.category.none"));
        category.setItemLabelGenerator(
                one -> one == null ? getTranslation("portal.editor.category.none") : one.name(getLocale()));
        category.setWidthFull();
        return field(EditorField.<@Nullable String, @Nullable Category, Select<@Nullable Category>>of(
                ListingField.CATEGORY,
                category,
                one -> one == null ? null : one.slug(),
                slug -> category.getListDataView()
                        .getItems()
                        .filter(one -> one != null && one.slug().equals(slug))
                        .findFirst()
                        .orElse(null),
                edits));
    }

    private EditorField<List<String>> languages(Edits edits) {
        var languages = new MultiSelectComboBox<String>(getTranslation("marketplace.field.languages"));
        languages.setHelperText(getTranslation("portal.editor.help.languages"));
        languages.setItems(Languages.all(getLocale()));
        languages.setItemLabelGenerator(code -> Languages.name(code, getLocale()));
        languages.setWidthFull();
        return field(EditorField.of(
                ListingField.LANGUAGES, languages, List::copyOf, codes -> new LinkedHashSet<>(codes), edits));
    }

    private EditorField<List<String>> tags(Function<String, List<String>> suggest, Edits edits) {
        var tags = new MultiSelectComboBox<String>(getTranslation("marketplace.field.tags"));
        tags.setHelperText(getTranslation("portal.editor.help.tags", TextCheck.TAGS));
        tags.setItems(query -> suggest.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        tags.setAllowCustomValue(true);
        tags.setWidthFull();
        tags.addCustomValueSetListener(typed -> {
            var more = new LinkedHashSet<>(tags.getValue());
            more.add(typed.getDetail().strip());
            tags.setValue(more);
        });
        return field(EditorField.of(ListingField.TAGS, tags, List::copyOf, words -> new LinkedHashSet<>(words), edits));
    }

    private Details formatting() {
        var help = new Details(
                getTranslation("portal.editor.formatting"),
                new Markdown(getTranslation("portal.editor.formatting.text")));
        help.addClassName("ve-editor-formatting");
        return help;
    }
}
