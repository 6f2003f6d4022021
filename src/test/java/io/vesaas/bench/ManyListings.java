package io.vesaas.bench;

import io.vesaas.shared.Acting;
import io.vesaas.shared.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Listings by the thousand, always the same: each is about one of 240 topics, which has its own few nouns, verbs, tags and
 * rare words; a third of the topics is German. A common noun stands in about every tenth listing, a rare word in ten.
 */
final class ManyListings {

    private static final int TOPICS = 240;
    private static final int BATCH = 1_000;
    private static final List<String> NOUNS = words("""
            invoice receipt contract ticket mail customer order payment account report brief source candidate interview
            calendar release pipeline alert incident table chart dashboard query dataset article newsletter campaign keyword
            translation glossary clause playbook policy claim budget forecast expense payroll vacation applicant letter
            meeting minutes transcript call survey feedback shipment warehouse supplier stock price catalogue product""");
    private static final List<String> GERMAN_NOUNS = words("""
            Rechnung Rechnungen Vertrag Verträge Beleg Belege Kunde Anfrage Anfragen Bewerbung Bericht Berichte Angebot
            Lieferung Steuer Konto Zahlung Zahlungen Urlaub Gehalt Protokoll Sitzung Übersetzung Bestellung Mahnung""");
    private static final List<String> VERBS = words("""
            reconcile answer review translate summarise draft schedule classify extract monitor deploy test analyse negotiate
            onboard screen plan audit match flag escalate refund archive transcribe moderate prüfen beantworten übersetzen""");
    private static final List<String> ROLES =
            words("Specialist Analyst Reviewer Coordinator Engineer Assistant Writer");
    private static final List<String> FILL =
            words("the a your and with for every each before after from when it die der und");
    private static final List<String> CATEGORIES =
            words("support finance legal research engineering data writing people");

    private final Random random = new Random(7);
    private final List<String> rare =
            Stream.generate(this::rareWord).limit(30_000).toList();
    private final List<Topic> topics =
            IntStream.range(0, TOPICS).mapToObj(this::topic).toList();

    void add(int count, JdbcTemplate jdbc, TransactionTemplate transaction) {
        for (int done = 0; done < count; done += BATCH) {
            List<Object[]> rows = Stream.generate(this::listing)
                    .limit(Math.min(BATCH, count - done))
                    .toList();
            Acting.as(
                    "bench",
                    new Scope.Platform("bench"),
                    () -> transaction.executeWithoutResult(_ -> {
                        jdbc.batchUpdate(
                                """
                        insert into listing (id, agent_namespace, agent_name, state, current_version, created_at, version)
                        values (?, 'bench', ?, 'PUBLISHED', 1, now(), 0)""",
                                rows.stream()
                                        .map(row -> new Object[] {row[0], row[0].toString()})
                                        .toList());
                        jdbc.batchUpdate("""
                        with r as (select ?::uuid as id, ? as title, ? as purpose, ? as body, ? as category,
                                          string_to_array(?, ',') as tags, string_to_array(?, ',') as languages, ? as model,
                                          ?::numeric as month, ?::numeric as stars, ? as reviews, ? as hires, ? as approvals)
                        insert into listing_search (listing_id, format, version, hires, reviews, published_at,
                          first_published_at, stars, month, approvals, model, category, tags, languages, currency, title,
                          head, document, text)
                        select id, 1, 1, hires, reviews, now(), now() - random() * interval '400 days', stars, month,
                               approvals, model, category, tags, languages, 'EUR', title,
                               setweight(to_tsvector('simple', title) || to_tsvector('english', title)
                                         || to_tsvector('german', title), 'A')
                                 || setweight(to_tsvector('simple', array_to_string(tags, ' ')), 'B'),
                               to_tsvector('simple', title || ' ' || array_to_string(tags, ' ') || ' ' || purpose)
                                 || to_tsvector('english', title || ' ' || purpose || ' ' || body)
                                 || to_tsvector('german', title || ' ' || purpose || ' ' || body),
                               jsonb_build_object('title', title, 'purpose', purpose, 'description', body,
                                 'category', category, 'tags', tags, 'skills', '[]'::jsonb, 'languages', languages,
                                 'icon', null, 'screenshots', '[]'::jsonb, 'inputPerMillion', 0, 'outputPerMillion', 0,
                                 'perMonth', month, 'isolation', null)
                          from r""", rows);
                    }));
        }
    }

    private Object[] listing() {
        Topic topic = one(topics);
        String tags = topic.tags().stream().limit(1 + random.nextInt(6)).collect(Collectors.joining(","));
        int reviews = random.nextBoolean() ? 0 : 1 + random.nextInt(20);
        return new Object[] {
            UUID.randomUUID(),
            (one(topic.nouns()) + " " + one(ROLES) + " " + one(topic.rare())).toLowerCase(Locale.ROOT),
            sentence(topic, 8 + random.nextInt(10)),
            sentence(topic, 50 + random.nextInt(150)),
            topic.category(),
            tags,
            topic.german() ? "de,en" : "en",
            random.nextInt(10) < 7 ? "TOKENS" : "MONTH",
            Math.round(Math.exp(3.5 + 0.8 * random.nextGaussian()) * 100) / 100d,
            reviews == 0 ? 0 : 3 + random.nextInt(201) / 100d,
            reviews,
            random.nextInt(200),
            random.nextInt(10) < 3
        };
    }

    private Topic topic(int number) {
        boolean german = number % 3 == 0;
        List<String> nouns = german ? GERMAN_NOUNS : NOUNS;
        return new Topic(german, some(nouns, 6), some(VERBS, 4), some(rare, 25), some(NOUNS, 8), one(CATEGORIES));
    }

    private String sentence(Topic topic, int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> switch (random.nextInt(10)) {
                    case 0 -> one(topic.verbs());
                    case 1, 2 -> one(topic.nouns());
                    case 3 -> one(topic.rare());
                    case 4 -> one(rare);
                    default -> one(FILL);
                })
                .collect(Collectors.joining(" "));
    }

    private String rareWord() {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(_ -> "" + "bdfgklmnprstv".charAt(random.nextInt(13)) + "aeiou".charAt(random.nextInt(5)))
                .collect(Collectors.joining());
    }

    private List<String> some(List<String> words, int count) {
        var chosen = new ArrayList<String>();
        while (chosen.size() < count) {
            String word = one(words);
            if (!chosen.contains(word)) {
                chosen.add(word);
            }
        }
        return chosen;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private record Topic(
            boolean german,
            List<String> nouns,
            List<String> verbs,
            List<String> rare,
            List<String> tags,
            String category) {}
}
