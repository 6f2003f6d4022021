package io.vesaas.accounts;

import io.vesaas.shared.CustomerId;
import io.vesaas.shared.NotFound;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What a signed-in person may do with its own sign-in. */
@Service
@PreAuthorize("hasAnyRole('MEMBER', 'ADMIN')")
public class SignIns {

    private final MemberRows members;
    private final SignInDesk desk;
    private final PlatformScope platform;

    SignIns(MemberRows members, SignInDesk desk, PlatformScope platform) {
        this.members = members;
        this.desk = desk;
        this.platform = platform;
    }

    /** The customers the caller can work for, by name. */
    public List<Membership> memberships() {
        var person = caller().personId();
        return platform.call("list own customers", () -> members.memberships(person.value()));
    }

    /**
     * Works for another customer from the next request on; load the page anew afterwards.
     *
     * @throws NotFound when the caller is no member there
     */
    public void switchTo(CustomerId customer) {
        desk.choose(caller().signIn(), customer);
    }

    private static SignedIn caller() {
        return SignedIn.current().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
