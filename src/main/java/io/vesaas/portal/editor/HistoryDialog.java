package io.vesaas.portal.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.vesaas.marketplace.Change;
import io.vesaas.marketplace.ListingAct;
import io.vesaas.marketplace.Publishing;
import io.vesaas.shared.ui.Times;
import io.vesaas.shared.ui.VeIcon;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What was done with a listing, by whom and when, and what differs between two of its versions. */
final class HistoryDialog extends Dialog {

    private final ListingEntry entry;
    private final Publishing publishing;
    private final ChangeWords words;
    private final Div differences = new Div();
    private final Select<Integer> from = new Select<>();
    private final Select<Integer> to = new Select<>();

    HistoryDialog(ListingEntry entry, Publishing publishing, ChangeWords words) {
        this.entry = entry;
        this.publishing = publishing;
        this.words = words;
        setHeaderTitle(getTranslation("portal.history.of", entry.title()));
        setWidth("760px");
        differences.addClassName("ve-editor-differences");
        var body = new Div();
        body.addClassNames("ve-stack-6", "ve-dialog-body");
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("portal.history.of", entry.title()));
        if (entry.overview().version() > 1) {
            body.add(versions());
        }
        body.add(acts());
        add(body);
        var close = new Button(getTranslation("shared.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
    }

    private Component versions() {
        int last = entry.overview().version();
        version(from, "portal.history.from", last - 1);
        version(to, "portal.history.to", last);
        from.addValueChangeListener(change -> compare());
        to.addValueChangeListener(change -> compare());
        var choice = new Div(from, to);
        choice.addClassName("ve-actions");
        compare();
        var section = new Section(new H3(getTranslation("portal.history.versions")), choice, differences);
        section.addClassName("ve-section");
        return section;
    }

    private void version(Select<Integer> select, String key, int chosen) {
        select.setLabel(getTranslation(key));
        select.setItems(
                IntStream.rangeClosed(1, entry.overview().version()).boxed().toList());
        select.setItemLabelGenerator(number -> getTranslation("portal.history.version", number));
        select.setValue(chosen);
    }

    private void compare() {
        differences.removeAll();
        List<Change> changes = publishing.changes(entry.overview().id(), from.getValue(), to.getValue());
        if (changes.isEmpty()) {
            differences.getElement().removeAttribute("role");
            differences.add(new Paragraph(getTranslation("portal.history.same")));
            return;
        }
        differences.getElement().setAttribute("role", "list");
        changes.stream().map(words::say).map(Difference::new).forEach(differences::add);
    }

    private Component acts() {
        var list = new OrderedList();
        list.addClassNames("ve-plain-list", "ve-editor-acts");
        publishing.history(entry.overview().id()).forEach(act -> list.add(line(act)));
        var section = new Section(new H3(getTranslation("portal.history.acts")), list);
        section.addClassName("ve-section");
        return section;
    }

    private ListItem line(ListingAct act) {
        String word = act.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var what = new Span(
                act.version() == null || act.version() == 0
                        ? getTranslation("portal.history.act." + word)
                        : getTranslation("portal.history.act." + word) + " · "
                                + getTranslation("portal.history.version", act.version()));
        what.addClassName("ve-strong");
        var who = new Span(getTranslation(
                "portal.history.by",
                act.by(),
                Times.here().day(act.at()),
                Times.here().time(act.at())));
        who.addClassNames("ve-caption");
        var text = new Div(what, who);
        text.addClassNames("ve-stack-0", "ve-min0");
        if (act.detail() != null) {
            var detail = new Span(getTranslation("portal.history.reason", act.detail()));
            detail.addClassNames("ve-small", "ve-break");
            text.add(detail);
        }
        var line = new ListItem(icon(act.what()).create(), text);
        line.addClassName("ve-editor-line");
        return line;
    }

    private static VeIcon icon(ListingAct.What what) {
        return switch (what) {
            case ADDED -> VeIcon.PLUS;
            case PUBLISHED -> VeIcon.GLOBE;
            case PAUSED, PAUSED_BY_DRIFT -> VeIcon.CIRCLE_PAUSE;
            case RESUMED -> VeIcon.PLAY;
            case RETIRED -> VeIcon.CIRCLE_SLASH;
            case DRIFT_APPROVED -> VeIcon.BADGE_CHECK;
        };
    }
}
