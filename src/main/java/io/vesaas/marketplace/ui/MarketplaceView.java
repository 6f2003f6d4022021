package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.vesaas.marketplace.Marketplace;
import io.vesaas.marketplace.MarketplaceSettings;
import io.vesaas.marketplace.OfferQuery;
import io.vesaas.shared.LiveFeed;
import io.vesaas.shared.ui.EmptyState;
import io.vesaas.shared.ui.LiveContent;
import io.vesaas.shared.ui.NavigationItem;
import io.vesaas.shared.ui.OpenToVisitors;
import io.vesaas.shared.ui.Page;
import io.vesaas.shared.ui.PageHeader;
import io.vesaas.shared.ui.Skeleton;
import io.vesaas.shared.ui.VeIcon;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Everything that can be hired, found by what should be done. The search stands in the URL. */
@Route("marketplace")
@RolesAllowed("MEMBER")
@OpenToVisitors
@NavigationItem(
        titleKey = "marketplace.title",
        shortTitleKey = "marketplace.title-short",
        icon = VeIcon.STORE,
        order = 10)
class MarketplaceView extends Page implements BeforeEnterObserver {

    private static final int TYPING_PAUSE = 200;

    private final TextField search = new TextField();
    private final CategoryChips categories =
            new CategoryChips(chosen -> open(browse().filter(browse().filter().categories(chosen))));
    private final FilterRail rail;
    private final FilterSheet sheet;
    private final Results results;
    private final CompareBar compareBar = new CompareBar(() -> open(browse().compareNone()));
    private final LiveContent<Found> content;
    private final Div found = new Div();

    /** Read by the thread that loads: always the latest, so that an answer to an older one is never shown for long. */
    private volatile Found.Request request = new Found.Request(Browse.EVERYTHING, 1);

    MarketplaceView(Browsing browsing, MarketplaceSettings settings, LiveFeed feed) {
        boolean member = Browsing.isMember();
        rail = new FilterRail(settings.currency(), member, filter -> open(browse().filter(filter)));
        rail.addClassName("ve-rail");
        sheet = new FilterSheet(new FilterRail(settings.currency(), member, filter -> open(browse().filter(filter))));
        results = new Results(sheet.opener(), member, browsing::mark, this::open, this::browse, this::showMore);
        search.setPlaceholder(getTranslation("marketplace.search"));
        search.setAriaLabel(getTranslation("marketplace.search.label"));
        search.setPrefixComponent(VeIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(OfferQuery.LONGEST_TEXT);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addClassName("ve-search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                type(change.getValue());
            }
        });

        content = new LiveContent<>(
                feed,
                List.of(Marketplace.TOPIC),
                () -> Skeleton.cards(6, OfferGrid.CSS),
                () -> browsing.load(request),
                this::show);
        var find = new Div(search, categories);
        find.addClassName("ve-market-find");
        found.add(rail, content);
        found.addClassName("ve-with-rail");
        add(
                new PageHeader(getTranslation("marketplace.title"), getTranslation("marketplace.purpose")),
                find,
                found,
                compareBar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        take(BrowseUrl.read(event.getLocation().getQueryParameters()));
        search.setValue(browse().text());
    }

    private Browse browse() {
        return request.browse();
    }

    private void type(String text) {
        Browse next = browse().text(text);
        if (!next.equals(browse())) {
            take(next);
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, url(next)));
        }
    }

    private void open(Browse next) {
        take(next);
        if (!next.text().equals(OfferQuery.of(search.getValue()).text())) {
            search.setValue(next.text());
        }
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, url(next)));
    }

    private void showMore() {
        request = new Found.Request(browse(), request.pages() + 1);
        content.reload();
    }

    private void take(Browse next) {
        boolean same = next.compareNone().equals(browse().compareNone());
        request = new Found.Request(next, same ? request.pages() : 1);
        compareBar.show(next.compared());
        results.compare(next.compared());
        if (!same) {
            content.reload();
        }
    }

    private Component show(Found now) {
        if (now.request().browse().isEverything() && now.page().total() == 0) {
            return nobody();
        }
        arrange(true);
        categories.show(
                now.categories(),
                now.page().facets().categories(),
                browse().filter().categories());
        rail.show(browse().filter(), now.page().facets());
        sheet.show(browse(), now.page());
        results.show(now, browse().compared());
        return results;
    }

    private EmptyState nobody() {
        arrange(false);
        return EmptyState.withFaces(
                getTranslation("marketplace.empty.title"), getTranslation("marketplace.empty.text"));
    }

    private void arrange(boolean offers) {
        search.setVisible(offers);
        categories.setVisible(offers);
        rail.setVisible(offers);
        found.setClassName("ve-with-rail", offers);
    }

    private static String url(Browse browse) {
        String query = BrowseUrl.write(browse).getQueryString();
        return query.isEmpty() ? "marketplace" : "marketplace?" + query;
    }
}
