package io.vesaas.shell;

import io.vesaas.shared.Acting;
import io.vesaas.shared.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whoever is signed in, as the shell shows it.
 *
 * @param customer the name of the organisation it works for, if any
 * @param roleKey the word for its role there, in the translation bundle
 */
record Member(String name, Optional<String> customer, String roleKey, boolean admin) {

    static Member current() {
        Set<String> authorities = Optional.ofNullable(
                        SecurityContextHolder.getContext().getAuthentication())
                .stream()
                .flatMap(caller -> caller.getAuthorities().stream())
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        String name = Acting.caller().map(Caller::displayName).orElse("");
        return new Member(name, Optional.empty(), "shell.role.member", authorities.contains("ROLE_ADMIN"));
    }
}
