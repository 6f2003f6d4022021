package io.vesaas.shell;

import io.vesaas.accounts.Role;
import io.vesaas.accounts.SignedIn;
import io.vesaas.shared.CustomerId;
import io.vesaas.shared.PersonId;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Lets a test act as Lea Brandt of Halden & Co. */
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithMember.Context.class)
@interface WithMember {

    Role role() default Role.MEMBER;

    boolean admin() default false;

    /** Signs her in. */
    class Context implements WithSecurityContextFactory<WithMember> {

        @Override
        public SecurityContext createSecurityContext(WithMember as) {
            var lea = new SignedIn(
                    UUID.randomUUID(),
                    PersonId.next(),
                    "Lea Brandt",
                    "lea@halden.example",
                    CustomerId.next(),
                    "Halden & Co",
                    as.role(),
                    as.admin());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    lea, null, AuthorityUtils.createAuthorityList(lea.authorities())));
            return context;
        }
    }
}
