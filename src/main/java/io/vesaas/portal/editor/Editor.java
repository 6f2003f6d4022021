package io.vesaas.portal.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.vesaas.marketplace.Category;
import io.vesaas.marketplace.Draft;
import io.vesaas.marketplace.ListingField;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.ListingOverview;
import io.vesaas.marketplace.PreflightReport;
import io.vesaas.marketplace.Publication;
import io.vesaas.marketplace.PublishTerms;
import io.vesaas.runtime.Agent;
import io.vesaas.shared.Invalid;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.Reference;
import io.vesaas.shared.ui.Toast;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One draft in work: what is typed is saved by itself, shown as customers will see it, and checked. */
final class Editor extends Div implements Edits {

    private static final Logger LOG = LoggerFactory.getLogger(Editor.class);
    private static final Duration UNTIL_SAVE = Duration.ofSeconds(1);
    private static final Duration CLOCK = Duration.ofSeconds(30);

    /** What is simply not done yet is said at the field only when somebody wants to publish. */
    private static final Set<String> TO_DO = Set.of("required", "isolation-missing", "alternative-missing");

    private final EditorParts parts;
    private final DraftEditing editing;
    private final EditorHead head;
    private final EditorForm form;
    private final PublishSection publishSection;
    private final EditorPreview preview;
    private final Div banner = new Div();
    private final Div drift = new Div();
    private final AfterQuiet saving = new AfterQuiet(this, UNTIL_SAVE, this::save);
    private final AfterQuiet clock;
    private List<Category> categories;
    private ListingOverview overview;
    private boolean wantsToPublish;
    private boolean gone;

    Editor(Draft draft, EditorParts parts) {
        this.parts = parts;
        editing = new DraftEditing(parts.publishing(), draft);
        categories = parts.categories().findAll();
        overview = parts.publishing().get(draft.listing());
        head = new EditorHead(this::undo, this::publish, this::save);
        publishSection = new PublishSection(this::goTo, this::publish);
        form = new EditorForm(
                new ListingSection(categories, parts::suggestTags, this),
                new SkillsSection(parts.skillsOf(draft.agent()), this),
                new PriceSection(parts.currency(), this),
                new PicturesSection(draft.listing(), parts.media(), this),
                new SafetySection(this, this::pauseOnDrift),
                publishSection);
        preview = new EditorPreview(this::card, this::page);
        clock = new AfterQuiet(this, CLOCK, this::tick);
        banner.addClassNames("ve-banner", Tone.DANGER.cssClass());
        banner.getElement().setAttribute("role", "alert");
        var preflight = parts.preflightCard(draft.agent(), this::examples);
        preflight.onCurrent(report -> preview.refresh());
        var rail = new Div(preview, preflight);
        rail.addClassName("ve-editor-rail");
        var columns = new Div(form, rail);
        columns.addClassName("ve-editor");
        addClassName("ve-stack-6");
        add(head, banner, drift, columns);
        form.show(editing.text());
        look();
    }

    ListingId listing() {
        return editing.saved().listing();
    }

    String title() {
        String title = editing.text().title().strip();
        return title.isEmpty() ? editing.saved().agent().name() : title;
    }

    @Override
    public <T extends @Nullable Object> void changed(ListingField<T> field, T value) {
        editing.change(field, value);
        head.line().saving();
        form.showPrice(editing.text());
        preview.refresh();
        saving.ask();
    }

    @Override
    public void chosen(ListingField<?> field, boolean mine) {
        if (mine) {
            editing.keepMine(field);
        } else {
            editing.takeTheirs(field);
        }
        form.show(editing.text());
        save();
    }

    /** Somebody has saved. */
    void arrived(Draft theirs) {
        editing.arrived(theirs);
        form.show(editing.text());
        look();
    }

    /** Looks again at everything around the text. */
    void look() {
        try {
            overview = parts.publishing().get(listing());
            show(parts.publishing().preview(listing()));
        } catch (NotFound left) {
            gone = true;
            banner.setVisible(true);
            banner.removeAll();
            banner.add(VeIcon.CIRCLE_SLASH.create(), new Span(getTranslation("portal.editor.gone")));
            head.showGone();
            publishSection.show(List.of(), getTranslation("portal.editor.gone"), "");
        }
    }

    /** Whether everything is saved, so that nothing is lost by leaving. */
    boolean saveBeforeLeaving() {
        return gone || (saveAll() && !editing.holdsBack());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        arrivedMeanwhile();
        clock.ask();
    }

    private void arrivedMeanwhile() {
        try {
            arrived(parts.publishing().getDraft(listing()));
        } catch (NotFound left) {
            look();
        }
    }

    private void tick() {
        if (!gone && !editing.holdsBack()) {
            head.line().saved(editing.saved());
        }
        clock.ask();
    }

    private void save() {
        if (saveAll()) {
            form.show(editing.text());
            look();
        }
    }

    /** Whether it went as far as it can. */
    private boolean saveAll() {
        try {
            editing.save();
            return true;
        } catch (NotFound left) {
            look();
        } catch (Problem problem) {
            head.line().failed(Problems.sentence(problem));
        } catch (RuntimeException failure) {
            String reference = Reference.next();
            LOG.error("failed to save the draft of {}, reference {}", listing(), reference, failure);
            head.line().failed(getTranslation("portal.editor.saved.failed", reference));
        }
        return false;
    }

    private void undo() {
        try {
            editing.undo();
        } catch (Problem problem) {
            Toast.error(Problems.sentence(problem));
        }
        form.show(editing.text());
        look();
    }

    private void pauseOnDrift(boolean wanted) {
        parts.publishing().pauseOnDrift(listing(), wanted);
    }

    private void goTo(String field) {
        wantsToPublish = true;
        look();
        form.goTo(field);
    }

    private void publish() {
        if (!saveAll()) {
            return;
        }
        form.show(editing.text());
        Publication publication = parts.publishing().preview(listing());
        Stream.concat(editing.refused().stream(), publication.problems().stream())
                .findFirst()
                .ifPresentOrElse(
                        problem -> goTo(problem.field()),
                        () -> new PublishDialog(
                                        () -> parts.publishing().preview(listing()),
                                        words(),
                                        preflight(),
                                        this::publish)
                                .open());
    }

    private @Nullable UUID preflight() {
        return parts.findPreflight(editing.saved().agent())
                .map(PreflightReport::id)
                .orElse(null);
    }

    private void publish(long revision, PublishTerms terms) {
        String title = parts.publishing().publish(listing(), revision, terms).title();
        wantsToPublish = false;
        arrivedMeanwhile();
        Toast.ok(getTranslation("marketplace.published", title));
    }

    private void show(Publication publication) {
        Agent agent = parts.agents().find(overview.agent()).orElse(null);
        String trouble = AgentTrouble.sentence(agent);
        banner.setVisible(trouble != null);
        banner.removeAll();
        if (trouble != null) {
            banner.add(VeIcon.UNPLUG.create(), new Span(trouble));
        }
        categories = parts.categories().findAll();
        form.offer(categories);
        form.showAgent(agent, overview.pausesOnDrift());
        form.showState(editing, inline(publication), words());
        drift.removeAll();
        parts.findDrift(listing()).ifPresent(drift::add);
        drift.setVisible(drift.getComponentCount() > 0);
        publishSection.show(publication.problems(), trouble, consequence(publication));
        head.show(title(), overview, editing, trouble);
        preview.refresh();
    }

    private List<String> examples() {
        return editing.text().skills().stream()
                .flatMap(skill -> skill.examples().stream())
                .toList();
    }

    private List<Invalid> inline(Publication publication) {
        Stream<Invalid> missing =
                publication.problems().stream().filter(problem -> wantsToPublish || !TO_DO.contains(problem.code()));
        return Stream.concat(editing.refused().stream(), missing).toList();
    }

    private String consequence(Publication publication) {
        return publication.number() == 1
                ? getTranslation("portal.editor.publish.first")
                : PublishDialog.effect(publication);
    }

    private ChangeWords words() {
        return new ChangeWords(categories, parts.currency());
    }

    private Component card() {
        return parts.card(editing.saved(), editing.text());
    }

    private Component page() {
        return parts.page(overview, editing.text(), overview.version() + 1);
    }
}
