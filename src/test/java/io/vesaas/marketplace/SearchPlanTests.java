package io.vesaas.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.PlatformTest;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every kind of search has an index to go by, so that its cost grows with what it finds and not with what there is. */
@PlatformTest
class SearchPlanTests {

    private static final OfferFilter NONE = OfferFilter.NONE;
    private static final OfferFilter LEGAL = NONE.categories(Set.of("legal"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    static Stream<OfferQuery> kindsOfSearch() {
        Stream<OfferQuery> sorted = Stream.of(OfferSort.values())
                .flatMap(sort -> Stream.of(
                        OfferQuery.ALL.sort(sort), OfferQuery.of("invoice").sort(sort)));
        Stream<OfferQuery> filtered = Stream.of(
                        LEGAL,
                        NONE.tags(Set.of("SQL")),
                        NONE.languages(Set.of("de")),
                        NONE.models(Set.of(Price.Model.BOTH)),
                        NONE.month(BigDecimal.ONE, BigDecimal.TEN),
                        NONE.rating(4.5),
                        NONE.approvals(true),
                        LEGAL.rating(4).approvals(true),
                        LEGAL.tags(Set.of("SQL")).languages(Set.of("de")))
                .flatMap(filter -> Stream.of(
                        OfferQuery.ALL.filter(filter),
                        OfferQuery.of("suport spezialist").filter(filter).sort(OfferSort.CHEAPEST)));
        return Stream.concat(sorted, filtered);
    }

    @ParameterizedTest
    @MethodSource("kindsOfSearch")
    void noSearchReadsAllListings(OfferQuery query) {
        assertThat(plan(query)).noneMatch(line -> line.contains("Seq Scan on listing_search"));
    }

    /** The plan for a table too small to need an index shows the index only when reading it all is held to be dear. */
    private List<String> plan(OfferQuery query) {
        var sql = new SearchSql(query, false);
        return Acting.as(
                "test",
                new Scope.Platform("test"),
                () -> new TransactionTemplate(transactions).execute(_ -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    return jdbc.sql("explain " + sql.text())
                            .params(sql.parameters())
                            .query((row, _) -> row.getString(1))
                            .list();
                }));
    }
}
