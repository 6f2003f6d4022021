package io.vesaas.marketplace;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures of drafts, with those that an undo brings back, and of every version that was ever published. */
@Component
class DraftPictures implements MediaUse {

    private final JdbcClient jdbc;

    DraftPictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<MediaId> inUse() {
        return jdbc.sql("""
                with texts as (
                  select text from listing_draft
                  union all select before from listing_draft where before is not null
                  union all select text from listing_version)
                select text #>> '{icon,hash}' as hash from texts where text #>> '{icon,hash}' is not null
                union
                select picture #>> '{media,hash}' from texts, jsonb_array_elements(text -> 'screenshots') picture""").query((row, _) -> new MediaId(row.getString("hash"))).stream();
    }
}
