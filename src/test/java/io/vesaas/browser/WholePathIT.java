package io.vesaas.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole path on a desk and on a phone. */
class WholePathIT extends BrowserTest {

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"WIDE_LIGHT", "NARROW_DARK"})
    void anAgentIsOfferedHiredAskedAndPaid(Look look) {
        String agent = look.narrow() ? "archivist-on-a-phone" : "archivist";
        SandboxWorld.deploy(Platform.shared(), agent);

        new WholePath(
                        visit(look),
                        visit(look),
                        agent,
                        look.narrow() ? "Pocket Archivist" : "Archivist",
                        look.narrow() ? "Paula" : "Arno")
                .walk();
    }
}
