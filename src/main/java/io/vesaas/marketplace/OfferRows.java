package io.vesaas.marketplace;

import io.vesaas.accounts.SignedIn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of offers from what is searched. */
@Component
class OfferRows {

    private final JdbcClient jdbc;

    OfferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param anyWord whether one of the words is enough */
    OfferPage find(OfferQuery query, boolean anyWord) {
        var sql = new SearchSql(query, anyWord);
        var parameters = sql.parameters();
        if (sql.isHopeless() || (query.filter().favourites() && !addMember(parameters))) {
            return new OfferPage(List.of(), 0, false, new FacetCounts().facets(), null);
        }
        var hits = new ArrayList<Hit>();
        var counts = new FacetCounts();
        jdbc.sql(sql.text()).params(parameters).query(row -> {
            if (row.getString("kind").equals("HIT")) {
                hits.add(new Hit(row.getLong("n"), row.getBigDecimal("key"), OfferCardRow.read(row)));
            } else {
                counts.add(row.getString("kind"), row.getString("value"), row.getLong("n"));
            }
        });
        hits.sort(Comparator.comparingLong(Hit::place));
        return new OfferPage(
                hits.stream().limit(query.limit()).map(Hit::card).toList(),
                counts.total(),
                counts.corrected(),
                counts.facets(),
                hits.size() <= query.limit() ? null : cursor(sql.sort(), hits.get(query.limit() - 1)));
    }

    private static String cursor(OfferSort sort, Hit last) {
        return new OfferCursor(sort, last.key(), last.card().id().value()).toString();
    }

    private static boolean addMember(Map<String, Object> parameters) {
        return SignedIn.current()
                .flatMap(member -> member.customer().map(customer -> {
                    parameters.put("customer", customer.value());
                    parameters.put("person", member.personId().value());
                    return true;
                }))
                .orElse(false);
    }

    private record Hit(long place, BigDecimal key, OfferCard card) {}
}
