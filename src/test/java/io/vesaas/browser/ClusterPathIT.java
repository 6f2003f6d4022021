package io.vesaas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The whole path with the adapters that a cluster needs: nothing above them notices, and the sandbox is not asked for. */
class ClusterPathIT extends BrowserTest {

    @Test
    void anAgentOfAClusterIsOfferedHiredAskedAndPaid() {
        try (var world = new SandboxWorld("cluster");
                var cluster = new ClusterStandIn(world);
                var platform = new Platform("cluster", cluster.settings())) {
            platform.start();

            var path = new WholePath(
                    visit(platform, Look.WIDE_LIGHT),
                    visit(platform, Look.WIDE_LIGHT),
                    "release-engineer",
                    "Releases of the cluster",
                    "Clara");
            path.offerAndHire();
            long tried = world.messages();
            path.askAndPay();

            assertThat(world.messages() - tried)
                    .as("messages that reached the agent after the hire")
                    .isEqualTo(1);
        }
    }
}
