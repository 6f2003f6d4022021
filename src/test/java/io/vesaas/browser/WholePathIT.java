package io.vesaas.browser;

import org.junit.jupiter.api.Test;

/** The whole path with the sandbox, on a phone; {@link ClusterPathIT} walks it on a desk. */
class WholePathIT extends BrowserTest {

    @Test
    void anAgentIsOfferedHiredAskedAndPaid() {
        SandboxWorld.deploy(Platform.shared(), "archivist");

        new WholePath(visit(Look.NARROW_DARK), visit(Look.NARROW_DARK), "archivist", "Pocket Archivist", "Paula")
                .walk();
    }
}
