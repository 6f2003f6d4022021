package io.vesaas.accounts;

import java.util.Arrays;
import java.util.List;

/** Something that a program with an API key may do, and nothing else. A scope is here once an endpoint asks for it. */
public enum ApiScope {
    /** Read what is on offer. */
    MARKETPLACE_READ("marketplace:read", false),
    /** Read which agents the cluster has. */
    ADMIN_AGENTS("admin:agents", true),
    /** Draft, publish and retire listings. */
    ADMIN_MARKETPLACE("admin:marketplace", true);

    private final String word;
    private final boolean admin;

    ApiScope(String word, boolean admin) {
        this.word = word;
        this.admin = admin;
    }

    /** The name for programs, such as {@code marketplace:read}. */
    public String word() {
        return word;
    }

    /** The name in security expressions, such as {@code SCOPE_marketplace:read}. */
    public String authority() {
        return "SCOPE_" + word;
    }

    /** Those that a key of a customer can have. */
    public static List<ApiScope> ofCustomers() {
        return Arrays.stream(values()).filter(scope -> !scope.admin).toList();
    }

    /** Those that a key of an admin can have. */
    public static List<ApiScope> ofAdmins() {
        return Arrays.stream(values()).filter(scope -> scope.admin).toList();
    }
}
