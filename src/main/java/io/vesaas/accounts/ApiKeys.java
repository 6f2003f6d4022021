package io.vesaas.accounts;

import io.vesaas.shared.Acting;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The API keys of the customer in scope, for its owners. */
@Service
@PreAuthorize("hasRole('OWNER')")
@Transactional
public class ApiKeys implements KeyRing {

    private final ApiKeyDesk desk;
    private final ApiKeyRows rows;

    ApiKeys(ApiKeyDesk desk, ApiKeyRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApiKey> list() {
        return rows.list(false);
    }

    @Override
    public NewApiKey create(ApiKeyRequest wish) {
        return desk.create(Acting.customer(), wish, ApiKeyDesk.person());
    }

    @Override
    public void revoke(ApiKeyId id) {
        desk.revoke(id, false, ApiKeyDesk.person());
    }
}
