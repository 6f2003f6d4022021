package io.vesaas.marketplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.vesaas.marketplace.ListingId;
import io.vesaas.marketplace.OfferFilter;
import io.vesaas.marketplace.OfferQuery;
import io.vesaas.marketplace.OfferSort;
import io.vesaas.marketplace.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowseUrlTests {

    @Test
    void whatIsWrittenIsReadBack() {
        var filter = new OfferFilter(
                Set.of("legal"),
                Set.of("A & B", "C=D", "ä"),
                Set.of("de", "en"),
                Set.of(Price.Model.FREE, Price.Model.BOTH),
                new BigDecimal("10"),
                new BigDecimal("80.50"),
                4.5,
                true,
                true);
        var browse =
                new Browse("R&D 50% #1", filter, OfferSort.MOST_HIRED, List.of(ListingId.next(), ListingId.next()));

        String url = BrowseUrl.write(browse).getQueryString();

        assertThat(BrowseUrl.read(QueryParameters.fromString(url))).isEqualTo(browse);
    }

    @Test
    void nothingLookedForNeedsNoParameters() {
        assertThat(BrowseUrl.write(Browse.EVERYTHING).getParameters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rating=9",
                "rating=NaN",
                "from=-1",
                "to=1e9",
                "from=99999999",
                "sort=random",
                "model=gold",
                "with=../1",
                "with=",
                "approvals=true",
                "category=",
                "nonsense",
                "from=10,5"
            })
    void whatCannotBeReadIsLeftOut(String query) {
        assertThat(BrowseUrl.read(QueryParameters.fromString(query))).isEqualTo(Browse.EVERYTHING);
    }

    @Test
    void longAndManyValuesAreCut() {
        assertThat(BrowseUrl.read(QueryParameters.of("q", "x".repeat(9_000))).text())
                .hasSize(OfferQuery.LONGEST_TEXT);
        Browse many = IntStream.range(0, 9)
                .boxed()
                .reduce(Browse.EVERYTHING, (browse, _) -> browse.compare(ListingId.next(), true), (a, b) -> b);
        assertThat(many.compared()).hasSize(Browse.MOST_COMPARED);
    }
}
