package io.vesaas.accounts;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id in the strength that OWASP's password storage sheet asks for (19 MiB, two passes).
 * Hashes of other kinds are still understood, so that they can be replaced at the next sign-in.
 */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id",
            Map.of(
                    "argon2id",
                    new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES),
                    "bcrypt",
                    new BCryptPasswordEncoder()));

    /** Bounds the memory that hashing takes: a crowd at the door waits in line instead of filling the heap. */
    private final Semaphore desks = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);

    private final String nobodys = hash("the password of nobody");

    String hash(String password) {
        desks.acquireUninterruptibly();
        try {
            return String.valueOf(encoder.encode(password));
        } finally {
            desks.release();
        }
    }

    /** Whether the password belongs to the hash; takes as long without a hash, so that time tells no account. */
    boolean fits(String password, @Nullable String hash) {
        desks.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            desks.release();
        }
    }

    boolean isWeak(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
