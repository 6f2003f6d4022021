package io.vesaas.accounts;

import java.util.Set;

/** What a member may do for its customer. */
public enum Role {
    /** Decides everything, also who is a member. */
    OWNER,
    /** Sees and decides what costs money. */
    BILLING,
    /** Works with virtual employees. */
    MEMBER;

    /** This role and those it includes: whoever owns or pays may also work with virtual employees. */
    public Set<Role> included() {
        return switch (this) {
            case OWNER -> Set.of(OWNER, BILLING, MEMBER);
            case BILLING -> Set.of(BILLING, MEMBER);
            case MEMBER -> Set.of(MEMBER);
        };
    }

    /** The name in security expressions, such as {@code ROLE_OWNER}. */
    public String authority() {
        return "ROLE_" + name();
    }
}
