package io.vesaas.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends the row behind the cookie and deletes the cookie. */
@Component
class SignOut implements LogoutHandler {

    private final SignInDesk desk;

    SignOut(SignInDesk desk) {
        this.desk = desk;
    }

    /** Over a web socket there is no response; then the cookie stays, but opens nothing any more. */
    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        SignInCookie.read(request).flatMap(desk::find).ifPresent(signedIn -> desk.end(signedIn.signIn()));
        if (response != null) {
            SignInCookie.delete(request, response);
        }
    }
}
