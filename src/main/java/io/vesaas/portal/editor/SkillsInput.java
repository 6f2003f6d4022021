package io.vesaas.portal.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.vesaas.marketplace.Skill;
import io.vesaas.marketplace.TextCheck;
import io.vesaas.shared.ui.VeIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The skills of a listing in their order: added, changed, moved, taken away, or taken over from the agent again. */
final class SkillsInput extends Div implements EditorField.OwnInput<List<Skill>> {

    private final List<SkillRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add = new Button();
    private Consumer<List<Skill>> listener = skills -> {};

    /** @param ofAgent what the agent itself says it can do */
    SkillsInput(List<Skill> ofAgent) {
        list.addClassName("ve-editor-rows");
        list.getElement()
                .setAttribute("role", "list")
                .setAttribute("aria-label", getTranslation("marketplace.field.skills"));
        add.setText(getTranslation("portal.editor.skill.add"));
        add.setIcon(VeIcon.PLUS.create());
        add.addClickListener(click -> addOne());
        var take = new Button(getTranslation("portal.editor.skill.take", ofAgent.size()), click -> takeOver(ofAgent));
        take.setVisible(!ofAgent.isEmpty());
        var actions = new Div(add, take);
        actions.addClassName("ve-actions");
        addClassNames("ve-stack-5");
        add(list, actions);
    }

    @Override
    public void show(List<Skill> skills) {
        if (!skills.equals(skills())) {
            rows.clear();
            skills.forEach(skill -> rows.add(row(skill)));
            arrange();
        }
    }

    @Override
    public void onChange(Consumer<List<Skill>> changed) {
        listener = changed;
    }

    private List<Skill> skills() {
        return rows.stream().map(SkillRow::skill).toList();
    }

    private SkillRow row(Skill skill) {
        return new SkillRow(skill, this::tell, this::move);
    }

    private void addOne() {
        SkillRow row = row(new Skill("", "", List.of()));
        rows.add(row);
        arrange();
        row.open();
        tell();
    }

    private void takeOver(List<Skill> ofAgent) {
        show(ofAgent);
        tell();
    }

    private void move(SkillRow row, int places) {
        int from = rows.indexOf(row);
        int to = from + places;
        if (places == 0) {
            rows.remove(row);
        } else if (to >= 0 && to < rows.size()) {
            Collections.swap(rows, from, to);
        }
        arrange();
        tell();
    }

    private void arrange() {
        list.removeAll();
        rows.forEach(list::add);
        list.setVisible(!rows.isEmpty());
        add.setEnabled(rows.size() < TextCheck.SKILLS);
    }

    private void tell() {
        listener.accept(skills());
    }
}
