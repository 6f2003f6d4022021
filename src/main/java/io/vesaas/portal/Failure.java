package io.vesaas.portal;

import io.vesaas.shared.ui.Translations;
import io.vesaas.team.VirtualEmployee;
import java.util.Optional;

/** Says why a hire failed. */
final class Failure {

    private Failure() {}

    static String sentence(VirtualEmployee ve) {
        return Optional.ofNullable(ve.failureCode())
                .flatMap(code -> Translations.find("problem." + code, Translations.hereLocale()))
                .orElseGet(() -> Translations.here("portal.failure.unknown"));
    }
}
