package io.vesaas.marketplace;

import io.vesaas.shared.Invalid;
import io.vesaas.shared.InvalidFields;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures of drafts, with those that an undo brings back, and of every version that was ever published. */
@Component
class DraftPictures implements MediaUse {

    private final JdbcClient jdbc;
    private final Media media;

    DraftPictures(JdbcClient jdbc, Media media) {
        this.jdbc = jdbc;
        this.media = media;
    }

    /**
     * Keeps the pictures that a save brings in, in its transaction.
     *
     * @throws InvalidFields when one of them is gone
     */
    void keep(ListingText before, ListingText now) {
        if (now.icon() != null && !now.icon().equals(before.icon())) {
            keep(Media.Kind.ICON, "icon", List.of(now.icon()));
        }
        List<MediaId> added = now.screenshots().stream()
                .filter(picture -> !before.screenshots().contains(picture))
                .map(Picture::media)
                .toList();
        if (!added.isEmpty()) {
            keep(Media.Kind.SCREENSHOT, "screenshots", added);
        }
    }

    private void keep(Media.Kind kind, String field, List<MediaId> pictures) {
        try {
            media.keep(kind, pictures);
        } catch (Invalid gone) {
            throw new InvalidFields(List.of(new Invalid(
                    field,
                    gone.code(),
                    String.valueOf(gone.getMessage()),
                    gone.arguments().toArray())));
        }
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
