package io.vesaas.marketplace.media;

import io.vesaas.marketplace.MediaId.Size;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps pictures in the database, one row for each size. */
class DatabaseStore implements MediaStore {

    private final JdbcClient jdbc;

    DatabaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(UUID place, Size size, byte[] file) {
        jdbc.sql(
                        "insert into media_content (place, size, content) values (:place, :size, :content) on conflict do nothing")
                .param("place", place)
                .param("size", size.name())
                .param("content", file)
                .update();
    }

    @Override
    public Optional<byte[]> find(UUID place, Size size) {
        return jdbc.sql("select content from media_content where place = :place and size = :size")
                .param("place", place)
                .param("size", size.name())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void clear(UUID place) {
        jdbc.sql("delete from media_content where place = :place")
                .param("place", place)
                .update();
    }
}
