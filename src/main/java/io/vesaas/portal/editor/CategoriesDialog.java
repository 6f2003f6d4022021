package io.vesaas.portal.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.vesaas.marketplace.Categories;
import io.vesaas.marketplace.Category;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.VeIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The list of categories: names in both languages, their order, and how many listings are in each. */
final class CategoriesDialog extends Dialog {

    private final Categories categories;
    private final Div rows = new Div();
    private final TextField english = new TextField();
    private final TextField german = new TextField();
    private final Paragraph problem = new Paragraph();

    CategoriesDialog(Categories categories) {
        this.categories = categories;
        setHeaderTitle(getTranslation("portal.categories.title"));
        setWidth("720px");
        rows.addClassName("ve-editor-rows");
        rows.getElement()
                .setAttribute("role", "list")
                .setAttribute("aria-label", getTranslation("portal.categories.title"));
        problem.addClassNames("ve-danger-text", "ve-small");
        problem.getElement().setAttribute("role", "alert");
        var help = new Paragraph(getTranslation("portal.categories.help"));
        help.addClassName("ve-soft");
        var body = new Div(help, rows, adding(), problem);
        body.addClassNames("ve-stack-5", "ve-dialog-body");
        add(body);
        var close = new Button(getTranslation("shared.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        show();
    }

    private Div adding() {
        english.setLabel(getTranslation("portal.categories.english"));
        german.setLabel(getTranslation("portal.categories.german"));
        english.setManualValidation(true);
        german.setManualValidation(true);
        var add = new Button(getTranslation("portal.categories.add"), VeIcon.PLUS.create(), click -> add());
        var line = new Div(english, german, add);
        line.addClassName("ve-editor-category");
        return line;
    }

    private void show() {
        Map<String, Long> uses = categories.uses();
        List<Category> all = categories.findAll();
        rows.removeAll();
        all.forEach(category -> rows.add(
                new CategoryRow(category, uses.getOrDefault(category.slug(), 0L), new Actions(category, all))));
    }

    private void add() {
        english.setInvalid(false);
        german.setInvalid(false);
        if (tried(() -> categories.add(english.getValue(), german.getValue()))) {
            english.clear();
            german.clear();
            english.focus();
            show();
        }
    }

    private boolean tried(Runnable action) {
        problem.setText("");
        try {
            action.run();
            return true;
        } catch (Invalid invalid) {
            TextField field = invalid.field().equals("german") ? german : english;
            field.setErrorMessage(Problems.sentence(invalid));
            field.setInvalid(true);
            field.focus();
        } catch (Problem other) {
            problem.setText(Problems.sentence(other));
        }
        return false;
    }

    /** What a row does to its category. */
    private final class Actions implements CategoryRow.Actions {

        private final Category category;
        private final List<Category> all;

        Actions(Category category, List<Category> all) {
            this.category = category;
            this.all = all;
        }

        @Override
        public void rename(String newEnglish, String newGerman) {
            categories.rename(category.slug(), newEnglish, newGerman);
        }

        @Override
        public void move(int places) {
            var order = new ArrayList<>(all.stream().map(Category::slug).toList());
            int from = order.indexOf(category.slug());
            int to = from + places;
            if (to >= 0 && to < order.size()) {
                Collections.swap(order, from, to);
                tried(() -> categories.arrange(order));
                show();
            }
        }

        @Override
        public void delete() {
            tried(() -> categories.delete(category.slug()));
            show();
        }
    }
}
