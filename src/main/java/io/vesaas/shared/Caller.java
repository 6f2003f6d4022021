package io.vesaas.shared;

import java.util.Optional;

/** Who is calling: the principal of the security context, be it a signed-in person, an API key or background work. */
public interface Caller {

    /** The person, when it is one. */
    Optional<PersonId> person();

    /** The scope that comes with this caller; empty for someone who belongs to no customer. */
    Optional<Scope> scope();

    /** How this caller is named in histories. */
    String displayName();
}
