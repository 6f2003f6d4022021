package io.vesaas.portal.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the editor with a heading, one line of help, and the fields in it. */
class EditorSection extends Section {

    private final List<EditorField<?>> fields = new ArrayList<>();

    EditorSection(String name) {
        var heading = new H2(getTranslation("portal.editor.section." + name));
        var help = new Paragraph(getTranslation("portal.editor.section." + name + ".help"));
        help.addClassNames("ve-soft", "ve-small");
        var head = new Div(heading, help);
        head.addClassName("ve-stack-1");
        addClassName("ve-group");
        setId("section-" + name);
        add(head);
    }

    /** Makes it one of this section; the caller places it. */
    protected final <T extends @Nullable Object> EditorField<T> field(EditorField<T> field) {
        fields.add(field);
        return field;
    }

    final List<EditorField<?>> fields() {
        return fields;
    }
}
