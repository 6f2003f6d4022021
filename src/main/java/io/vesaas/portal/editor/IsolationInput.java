package io.vesaas.portal.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.vesaas.marketplace.Isolation;
import io.vesaas.marketplace.Isolation.Kind;
import io.vesaas.marketplace.TextCheck;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** By what customers are kept apart, and that in words for them. */
final class IsolationInput extends Div implements EditorField.OwnInput<@Nullable Isolation> {

    private static final int QUIET_MILLIS = 300;

    /** What can be promised today. */
    private static final List<Kind> KINDS = List.of(Kind.STATELESS, Kind.HEADER);

    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final TextArea statement = new TextArea();
    private Consumer<@Nullable Isolation> listener = isolation -> {};
    private boolean showing;

    IsolationInput() {
        kind.setLabel(getTranslation("portal.editor.isolation.kind"));
        kind.setItems(KINDS);
        kind.setRenderer(new ComponentRenderer<>(this::explained));
        kind.addClassName("ve-editor-kinds");
        statement.setLabel(getTranslation("portal.editor.isolation.statement"));
        statement.setMinRows(3);
        statement.setWidthFull();
        statement.setValueChangeMode(ValueChangeMode.LAZY);
        statement.setValueChangeTimeout(QUIET_MILLIS);
        addClassNames("ve-stack-5");
        add(kind, statement);
        kind.addValueChangeListener(change -> tell());
        statement.addValueChangeListener(change -> {
            count();
            tell();
        });
        count();
    }

    @Override
    public void show(@Nullable Isolation isolation) {
        showing = true;
        if (isolation == null) {
            kind.clear();
            statement.clear();
        } else {
            kind.setValue(isolation.kind());
            statement.setValue(isolation.statement());
        }
        showing = false;
    }

    @Override
    public void onChange(Consumer<@Nullable Isolation> changed) {
        listener = changed;
    }

    private void tell() {
        if (!showing) {
            Kind chosen = kind.getValue();
            String words = statement.getValue();
            // Words without a choice are not lost: what needs nothing kept is the one to begin with.
            listener.accept(
                    chosen == null && words.isBlank()
                            ? null
                            : new Isolation(chosen == null ? Kind.STATELESS : chosen, words));
        }
    }

    private Div explained(Kind one) {
        String key = "portal.editor.isolation." + one.name().toLowerCase(Locale.ROOT);
        var name = new Span(getTranslation(key));
        name.addClassName("ve-strong");
        var words = new Span(getTranslation(key + ".help"));
        words.addClassNames("ve-caption");
        var explained = new Div(name, words);
        explained.addClassName("ve-stack-0");
        return explained;
    }

    private void count() {
        String value = statement.getValue().strip();
        statement.setHelperText(getTranslation(
                "portal.editor.isolation.statement.help",
                value.codePointCount(0, value.length()),
                TextCheck.STATEMENT));
    }
}
