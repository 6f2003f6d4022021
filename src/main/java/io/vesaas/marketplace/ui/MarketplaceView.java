package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.Offer;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.Tone;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that can be hired, found by what should be done. The search stands in the URL. */
@Route("marketplace")
@RolesAllowed("MEMBER")
@NavigationItem(
        titleKey = "marketplace.title",
        shortTitleKey = "marketplace.title-short",
        icon = VeIcon.STORE,
        order = 10)
class MarketplaceView extends Page implements BeforeEnterObserver {

    private static final String QUERY = "q";
    private static final int LONGEST_QUERY = 100;
    private static final String GRID = "ve-market-grid";

    private final TextField search = new TextField();
    private final Span count = new Span();
    private final Div grid = new Div();
    private final Div shown = new Div(count, grid);
    private final Map<Offer, OfferTile> tiles = new LinkedHashMap<>();
    private final EmptyState noResult;

    MarketplaceView(Marketplace marketplace, LiveFeed feed) {
        noResult = EmptyState.withIcon(
                VeIcon.SEARCH,
                Tone.ACCENT,
                getTranslation("marketplace.no-result.title"),
                getTranslation("marketplace.no-result.text"),
                new Button(getTranslation("marketplace.no-result.all"), click -> showAll()));
        search.setPlaceholder(getTranslation("marketplace.search"));
        search.setAriaLabel(getTranslation("marketplace.search.label"));
        search.setPrefixComponent(VeIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_QUERY);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addClassName("ve-search");
        count.addClassNames("ve-small", "ve-soft");
        count.getElement().setAttribute("role", "status");
        grid.addClassName(GRID);
        shown.addClassName("ve-section");

        add(
                new PageHeader(getTranslation("marketplace.title"), getTranslation("marketplace.purpose")),
                search,
                new LiveContent<>(
                        feed,
                        List.of(Marketplace.TOPIC),
                        () -> Skeleton.cards(6, GRID),
                        marketplace::offers,
                        this::show));

        search.addValueChangeListener(change -> {
            filter();
            if (change.isFromClient()) {
                keepInUrl(change.getValue());
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String query = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse("");
        search.setValue(query.substring(0, Math.min(LONGEST_QUERY, query.length())));
    }

    private Component show(List<Offer> offers) {
        if (offers.isEmpty()) {
            return EmptyState.withFaces(
                    getTranslation("marketplace.empty.title"), getTranslation("marketplace.empty.text"));
        }
        tiles.keySet().retainAll(offers);
        Map<Offer, OfferTile> before = Map.copyOf(tiles);
        tiles.clear();
        offers.forEach(offer -> {
            OfferTile known = before.get(offer);
            tiles.put(offer, known == null ? OfferTile.of(offer) : known);
        });
        grid.removeAll();
        tiles.values().forEach(grid::add);
        grid.add(noResult);
        filter();
        return shown;
    }

    private void filter() {
        tiles.forEach((offer, tile) -> tile.setVisible(Wording.matches(search.getValue(), texts(offer))));
        long visible = tiles.values().stream().filter(Component::isVisible).count();
        noResult.setVisible(visible == 0);
        count.setText(
                visible == tiles.size()
                        ? getTranslation("marketplace.count", visible)
                        : getTranslation("marketplace.count.found", visible, tiles.size()));
    }

    private static Stream<String> texts(Offer offer) {
        Stream<String> skills = offer.skills().stream().flatMap(skill -> Stream.of(skill.name(), skill.description()));
        return Stream.concat(Stream.of(offer.title(), offer.purpose()), skills);
    }

    private void showAll() {
        search.clear();
        keepInUrl("");
    }

    private void keepInUrl(String query) {
        var parameters = query.isBlank() ? QueryParameters.empty() : QueryParameters.of(QUERY, query.strip());
        String text = parameters.getQueryString();
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, text.isEmpty() ? "marketplace" : "marketplace?" + text));
    }
}
