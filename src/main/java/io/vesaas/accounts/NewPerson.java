package io.vesaas.accounts;

import io.vesaas.shared.Invalid;

/**
 * Somebody who is to come in.
 *
 * @param name how others see this person, 1 to 120 characters
 * @param email signs in with it; unique over all customers
 * @param password 10 to 200 characters; only its hash is kept
 */
public record NewPerson(String name, String email, String password) {

    /** @throws Invalid when name, e-mail or password can't be taken */
    public NewPerson {
        name = Names.require(name);
        email = Email.require(email).value();
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw new Invalid(
                    "password",
                    "password-length",
                    "A password has %d to %d characters.".formatted(Passwords.SHORTEST, Passwords.LONGEST),
                    Passwords.SHORTEST,
                    Passwords.LONGEST);
        }
    }

    @Override
    public String toString() {
        return email;
    }
}
