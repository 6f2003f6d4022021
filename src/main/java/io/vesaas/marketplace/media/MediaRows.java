package io.vesaas.marketplace.media;

import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which pictures there are, where their content is, when each was last known to be in use, and which places hold content
 * that no picture points to. Each method is one statement, whole or not at all.
 */
@Component
class MediaRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    MediaRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<UUID> findPlace(MediaId id) {
        return jdbc.sql("select place from media where hash = :hash")
                .param("hash", id.hash())
                .query(UUID.class)
                .optional();
    }

    /** Whether the picture is there; if so, it is in use as of now. */
    boolean use(MediaId id) {
        return jdbc.sql("update media set used_at = :now where hash = :hash")
                        .param("now", now())
                        .param("hash", id.hash())
                        .update()
                == 1;
    }

    /** Says of these that they are in use as of now; how many of them are there. */
    int use(Media.Kind kind, Collection<MediaId> ids) {
        return jdbc.sql("""
                with used as (
                  select hash from media where hash = any(:hashes) and kind = :kind order by hash for update)
                update media set used_at = :now from used where media.hash = used.hash""")
                .param("hashes", hashes(ids))
                .param("kind", kind.name())
                .param("now", now())
                .update();
    }

    /** As {@link #use(Media.Kind, Collection)}, but only for those that were not seen in use for that long. */
    void refresh(Collection<MediaId> ids, Duration after) {
        jdbc.sql("""
                with seen as (
                  select hash from media where hash = any(:hashes) and used_at < :before order by hash for update)
                update media set used_at = :now from seen where media.hash = seen.hash""")
                .param("hashes", hashes(ids))
                .param("before", before(after))
                .param("now", now())
                .update();
    }

    /** A place that is swept like those of removed pictures, until a picture points to it. */
    UUID newPlace() {
        UUID place = UUID.randomUUID();
        jdbc.sql("insert into media_litter (place, since) values (:place, :now)")
                .param("place", place)
                .param("now", now())
                .update();
        return place;
    }

    /** Lets the picture point to the place, unless somebody else was first with the same picture. */
    void enter(Prepared picture, UUID place) {
        jdbc.sql("""
                with entered as (
                  insert into media (hash, kind, place, added_at, used_at)
                  values (:hash, :kind, :place, :now, :now)
                  on conflict (hash) do update set used_at = excluded.used_at
                  returning place)
                delete from media_litter where place in (select place from entered)""")
                .param("hash", picture.id().hash())
                .param("kind", picture.kind().name())
                .param("place", place)
                .param("now", now())
                .update();
    }

    /** Forgets the pictures that were not used for that long, and leaves their places to be swept; how many. */
    int drop(Duration unused) {
        return jdbc.sql("""
                with dropped as (delete from media where used_at < :before returning place)
                insert into media_litter (place, since) select place, :now from dropped""").param("before", before(unused)).param("now", now()).update();
    }

    /** Places to be swept, untouched for so long that nobody puts anything there any more. */
    List<UUID> litter(Duration untouched, int most) {
        return jdbc.sql("select place from media_litter where since < :before order by since limit :most")
                .param("before", before(untouched))
                .param("most", most)
                .query((row, _) -> row.getObject("place", UUID.class))
                .list();
    }

    void swept(UUID place) {
        jdbc.sql("delete from media_litter where place = :place")
                .param("place", place)
                .update();
    }

    private static String[] hashes(Collection<MediaId> ids) {
        return ids.stream().map(MediaId::hash).distinct().toArray(String[]::new);
    }

    private Timestamp before(Duration ago) {
        return Timestamp.from(clock.instant().minus(ago));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
