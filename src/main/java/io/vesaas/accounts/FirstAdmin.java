package io.vesaas.accounts;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Sees to it that somebody can run the platform: the admin from the settings, else whoever opens the logged link. */
@Component
class FirstAdmin {

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final PersonRows people;
    private final Admission admission;
    private final Passwords passwords;
    private final SetupLinks links;
    private final PlatformScope platform;
    private final AccountsSettings settings;
    private final Environment environment;

    FirstAdmin(
            PersonRows people,
            Admission admission,
            Passwords passwords,
            SetupLinks links,
            PlatformScope platform,
            AccountsSettings settings,
            Environment environment) {
        this.people = people;
        this.admission = admission;
        this.passwords = passwords;
        this.links = links;
        this.platform = platform;
        this.settings = settings;
        this.environment = environment;
    }

    /** Comes last, so that whoever fills a new installation was there before. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void appoint() {
        Optional.ofNullable(settings.firstAdmin()).ifPresentOrElse(this::fromSettings, this::byLink);
    }

    void fromSettings(AccountsSettings.FirstAdmin wanted) {
        String hash = passwords.hash(wanted.password());
        var person = new NewPerson("Admin", wanted.email(), wanted.password());
        try {
            platform.run("appoint the first admin", () -> {
                if (!people.existsByAdminTrueAndBlockedAtIsNull()) {
                    admission.admit(person, hash, true);
                    log.info("The first admin signs in as {}", person.email());
                }
            });
        } catch (EmailTaken taken) {
            log.error("ve.accounts.first-admin.email is the address of somebody who is no admin; nobody was appointed");
        } catch (DataIntegrityViolationException sameTime) {
            log.info("Another replica appointed the first admin");
        }
    }

    private void byLink() {
        links.issue().ifPresent(token -> {
            long hours = settings.setupLinkLifetime().toHours();
            log.warn(
                    "Nobody runs this platform yet. Whoever opens http://localhost:{}/setup?token={} within {} hours"
                            + " (or this path at the platform's public address) becomes its first admin",
                    environment.getProperty("local.server.port", "8080"),
                    token.value(),
                    hours);
        });
    }
}
