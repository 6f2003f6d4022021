package io.vesaas.portal.editor;

import io.vesaas.marketplace.ListingField;
import io.vesaas.marketplace.Skill;
import java.util.List;

/** What the agent can do, and how to ask for it. */
final class SkillsSection extends EditorSection {

    SkillsSection(List<Skill> ofAgent, Edits edits) {
        super("skills");
        add(field(EditorField.of(ListingField.SKILLS, new SkillsInput(ofAgent), edits)));
    }
}
