package io.vesaas.portal.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Change;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One field that differs: what it was and what it is, or in a text the words that went and came. */
final class Difference extends Div {

    private static final Pattern WORDS = Pattern.compile("\\S+\\s*|\\s+");

    /** From here on a text is easier to read with the changed words in it than twice. */
    private static final int LONG = 60;

    /** @param change in words of the reader */
    Difference(Change change) {
        var label = new Span(ChangeWords.label(change));
        label.addClassName("ve-strong");
        var head = new Div(label);
        head.addClassName("ve-name");
        if (ChangeWords.isPrice(change)) {
            var sign = new Div(VeIcon.COINS.create(), new Span(getTranslation("portal.editor.change.price")));
            sign.addClassNames("ve-fact", Tone.WARN.cssClass() + "-text");
            head.add(sign);
        }
        addClassNames("ve-editor-difference", "ve-stack-1");
        getElement().setAttribute("role", "listitem");
        add(head);
        Patch<String> patch = DiffUtils.diff(split(change.before()), split(change.after()), true);
        add(isEasier(change, patch) ? words(patch) : beforeAndAfter(change));
    }

    /** Whether the words that changed are easier to read in the text than the text before and after. */
    private static boolean isEasier(Change change, Patch<String> patch) {
        int length = Math.max(change.before().length(), change.after().length());
        int same = patch.getDeltas().stream()
                .filter(delta -> delta.getType() == DeltaType.EQUAL)
                .mapToInt(delta -> String.join("", delta.getSource().getLines()).length())
                .sum();
        return length > LONG && 2 * same > length;
    }

    private Div beforeAndAfter(Change change) {
        var line = new Div();
        line.addClassNames("ve-editor-value");
        if (!change.before().isEmpty()) {
            line.add(marked("del", change.before()));
        }
        if (!change.after().isEmpty()) {
            line.add(marked("ins", change.after()));
        } else {
            var nothing = new Span(getTranslation("portal.editor.change.nothing"));
            nothing.addClassName("ve-soft");
            line.add(nothing);
        }
        return line;
    }

    private Div words(Patch<String> patch) {
        var text = new Div();
        text.addClassName("ve-editor-value");
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            String went = String.join("", delta.getSource().getLines());
            String came = String.join("", delta.getTarget().getLines());
            if (delta.getType() == DeltaType.EQUAL) {
                text.add(new Span(went));
                continue;
            }
            if (!went.isEmpty()) {
                text.add(marked("del", went));
            }
            if (!came.isEmpty()) {
                text.add(marked("ins", came));
            }
        }
        return text;
    }

    private HtmlContainer marked(String tag, String words) {
        var marked = new HtmlContainer(tag);
        var said = new Span(getTranslation("portal.editor.change." + tag));
        said.addClassName("ve-unseen");
        marked.add(said, new Span(words));
        return marked;
    }

    private static List<String> split(String text) {
        var words = new ArrayList<String>();
        WORDS.matcher(text).results().forEach(found -> words.add(found.group()));
        return words;
    }
}
