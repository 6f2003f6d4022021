package io.vesaas.accounts;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The API keys for the admin API, for admins; all of them see all. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class AdminApiKeys implements KeyRing {

    private final ApiKeyDesk desk;
    private final ApiKeyRows rows;
    private final PlatformScope platform;

    AdminApiKeys(ApiKeyDesk desk, ApiKeyRows rows, PlatformScope platform) {
        this.desk = desk;
        this.rows = rows;
        this.platform = platform;
    }

    @Override
    public List<ApiKey> list() {
        return platform.call("list API keys of admins", () -> rows.list(true));
    }

    @Override
    public NewApiKey create(ApiKeyRequest wish) {
        var maker = ApiKeyDesk.person();
        return platform.call("make an API key of admins", () -> desk.create(null, wish, maker));
    }

    @Override
    public void revoke(ApiKeyId id) {
        var by = ApiKeyDesk.person();
        platform.run("revoke an API key of admins", () -> desk.revoke(id, true, by));
    }
}
