package io.vesaas.accounts;

import java.util.List;

/** The API keys of one side: of a customer, or of whoever runs the platform. */
public interface KeyRing {

    /** Those that were not revoked, the latest first. */
    List<ApiKey> list();

    /**
     * Makes a key. What comes back is the only place where it can ever be read.
     *
     * @throws io.vesaas.shared.Invalid when a field can't be taken
     * @throws TooManyApiKeys when there are too many
     */
    NewApiKey create(ApiKeyRequest wish);

    /**
     * Revokes a key for good; the next call with it is refused.
     *
     * @throws io.vesaas.shared.NotFound when there is no such key, or it was revoked already
     */
    void revoke(ApiKeyId id);
}
