package io.vesaas.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.PlatformTest;
import io.vesaas.marketplace.OfferFilter;
import io.vesaas.marketplace.OfferQuery;
import io.vesaas.marketplace.OfferSearch;
import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Searching many listings: words with and without filters, misspelt words, words not yet typed to their end, and filters
 * alone; each with hits and all facets, from the database and from memory. The yardstick takes the first rows that have
 * the words, with neither rank nor facets.
 */
@PlatformTest
class SearchBench {

    private static final int LISTINGS = Integer.getInteger("ve.bench.listings", 100_000);
    private static final int ROUNDS = Integer.getInteger("ve.bench.rounds", 10);
    private static final List<String> WORDS = List.of(
            "invoice",
            "reconcile invoices",
            "contract review",
            "support",
            "translate newsletter",
            "payroll",
            "release alert",
            "Rechnungen",
            "Vertrag prüfen",
            "Mahnung",
            "customer mail",
            "calendar interview",
            "budget forecast",
            "warehouse");
    private static final List<String> MISSPELT = List.of("invoce", "recieve contrct", "newslettr", "calender intervew");
    private static final List<String> BEGUN = List.of("inv", "recon", "contr", "bud", "wareh");

    private final Map<String, List<Double>> all = new LinkedHashMap<>();

    @Autowired
    OfferSearch search;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    LiquibaseConnectionDetails owner;

    @Test
    void searchAndFacets() throws IOException {
        new ManyListings().add(LISTINGS, jdbc, new TransactionTemplate(transactions));
        tidy();
        for (int round = 0; round <= ROUNDS; round++) {
            if (round == 1) {
                all.clear(); // the first round warms up
            }
            round();
        }
        var rows = new LinkedHashMap<String, List<Double>>();
        all.forEach((name, times) -> {
            rows.put(name + ", p50", List.of(percentile(times, 0.50)));
            rows.put(name + ", p95", List.of(percentile(times, 0.95)));
        });
        new Table("Search " + LISTINGS + " listings", "ms", rows).write(Path.of("target/bench"), "search");
    }

    /** What PostgreSQL does by itself within a minute, and only the owner can ask for. */
    private void tidy() {
        new JdbcTemplate(new DriverManagerDataSource(
                        Objects.requireNonNull(owner.getJdbcUrl()), owner.getUsername(), owner.getPassword()))
                .execute("vacuum analyze listing_search, search_word, listing_count");
    }

    private void round() {
        WORDS.forEach(words -> timed("rows alone", () -> plain(words)));
        WORDS.forEach(words -> timed("words", () -> fresh(OfferQuery.of(words))));
        OfferFilter legal = OfferFilter.NONE.categories(Set.of("legal")).rating(4);
        WORDS.forEach(words ->
                timed("words and filters", () -> fresh(OfferQuery.of(words).filter(legal))));
        MISSPELT.forEach(words -> timed("misspelt words", () -> fresh(OfferQuery.of(words))));
        BEGUN.forEach(words -> timed("words not finished", () -> fresh(OfferQuery.of(words))));
        timed("nothing looked for", () -> fresh(OfferQuery.ALL));
        Stream.of("legal", "data")
                .forEach(slug -> timed(
                        "a category alone",
                        () -> fresh(OfferQuery.ALL.filter(OfferFilter.NONE.categories(Set.of(slug))))));
        WORDS.forEach(words -> timed("words, from memory", () -> kept(OfferQuery.of(words))));
    }

    private void plain(String words) {
        inTransaction(() -> assertThat(jdbc.queryForList(
                        "select listing_id from listing_search where document @@ plainto_tsquery('english', ?) limit 24",
                        words))
                .hasSizeLessThan(25));
    }

    /** Inside a transaction nothing is taken from memory. */
    private void fresh(OfferQuery query) {
        inTransaction(() -> kept(query));
    }

    private void kept(OfferQuery query) {
        Acting.as("bench", new Scope.Platform("bench"), () -> {
            assertThat(search.find(query).hits()).hasSizeLessThan(25);
        });
    }

    private void inTransaction(Runnable work) {
        Acting.as(
                "bench",
                new Scope.Platform("bench"),
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run()));
    }

    private void timed(String name, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        all.computeIfAbsent(name, _ -> new ArrayList<>()).add((System.nanoTime() - begin) / 1e6);
    }

    private static double percentile(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
