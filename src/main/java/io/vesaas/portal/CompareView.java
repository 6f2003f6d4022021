package io.vesaas.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.marketplace.OfferCard;
import io.vesaas.marketplace.OfferQuery;
import io.vesaas.marketplace.OfferSearch;
import io.vesaas.shared.Acting;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.NotFound;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import io.vesaas.team.Team;
import io.vesaas.team.VirtualEmployee;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Up to four offers side by side; which ones stands in the URL. */
@Route("compare")
@RolesAllowed("MEMBER")
class CompareView extends Page implements BeforeEnterObserver, HasDynamicTitle, CompareTable.Actions {

    static final int MOST = 4;

    private static final String WITH = "with";

    private final Comparing comparing;
    private final OfferSearch search;
    private final Team team;
    private final LiveFeed feed;

    private List<ListingId> listings = List.of();

    CompareView(Comparing comparing, OfferSearch search, Team team, LiveFeed feed) {
        this.comparing = comparing;
        this.search = search;
        this.team = team;
        this.feed = feed;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        listings = event.getLocation().getQueryParameters().getParameters().getOrDefault(WITH, List.of()).stream()
                .flatMap(text -> read(text).stream())
                .distinct()
                .limit(MOST)
                .toList();
        removeAll();
        add(
                back(),
                new PageHeader(getTranslation("portal.compare.title"), getTranslation("portal.compare.purpose")),
                content());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("portal.compare.title");
    }

    private static Optional<ListingId> read(String text) {
        try {
            return Optional.of(ListingId.parse(text));
        } catch (NotFound nonsense) {
            return Optional.empty();
        }
    }

    private Component content() {
        if (listings.isEmpty()) {
            return EmptyState.withIcon(
                    VeIcon.LIST_CHECKS,
                    Tone.ACCENT,
                    getTranslation("portal.compare.empty.title"),
                    getTranslation("portal.compare.empty.text"),
                    adding());
        }
        List<ListingId> wanted = listings;
        return new LiveContent<>(
                feed,
                List.of(Marketplace.TOPIC, Team.topic(Acting.customer())),
                () -> Skeleton.rows(3),
                () -> comparing.load(wanted),
                this::show);
    }

    private Component show(List<Compared> columns) {
        var shown = new Div(new CompareTable(columns, this));
        if (listings.size() < MOST) {
            shown.add(adding());
        }
        shown.addClassName("ve-stack-5");
        return shown;
    }

    /** Finds what else could stand here; what does already is left out. */
    private Component adding() {
        var add = new ComboBox<OfferCard>(getTranslation("portal.compare.add"));
        add.setItems(query -> find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        add.setItemLabelGenerator(OfferCard::title);
        add.setPlaceholder(getTranslation("portal.compare.add.which"));
        add.addClassName("ve-compare-add");
        add.addValueChangeListener(chosen -> Optional.ofNullable(chosen.getValue())
                .ifPresent(offer -> open(Stream.concat(listings.stream(), Stream.of(offer.id())))));
        return add;
    }

    private Stream<OfferCard> find(String words, int offset, int limit) {
        return search.find(OfferQuery.of(words).limit(OfferQuery.MOST)).hits().stream()
                .filter(offer -> !listings.contains(offer.id()))
                .skip(offset)
                .limit(limit);
    }

    @Override
    public void remove(ListingId listing) {
        open(listings.stream().filter(one -> !one.equals(listing)));
    }

    @Override
    public void hire(Offer offer) {
        new HireDialog(offer, team, feed).open();
    }

    @Override
    public void chat(VirtualEmployee ve) {
        UI.getCurrent().navigate("chat/with/" + ve.id());
    }

    private static void open(Stream<ListingId> wanted) {
        var parameters =
                new QueryParameters(Map.of(WITH, wanted.map(ListingId::toString).collect(Collectors.toList())));
        UI.getCurrent().navigate("compare", parameters);
    }

    private Component back() {
        var back = new Anchor("marketplace");
        back.add(VeIcon.CHEVRON_LEFT.create(), new Span(getTranslation("portal.listing.back")));
        back.addClassName("ve-back");
        return back;
    }
}
