package io.vesaas.accounts;

/**
 * A key that was just made.
 *
 * @param secret the whole key; it is stored nowhere and can't be shown again
 */
public record NewApiKey(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "new API key " + key.id();
    }
}
