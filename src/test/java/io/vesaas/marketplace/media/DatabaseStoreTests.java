package io.vesaas.marketplace.media;

import io.vesaas.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class DatabaseStoreTests extends MediaStoreContract {

    @Autowired
    JdbcClient jdbc;

    @Override
    MediaStore store() {
        return new DatabaseStore(jdbc);
    }
}
