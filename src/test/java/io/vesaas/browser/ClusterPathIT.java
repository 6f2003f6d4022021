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

            new WholePath(
                            visit(platform, Look.WIDE_LIGHT),
                            visit(platform, Look.WIDE_LIGHT),
                            "release-engineer",
                            "Releases of the cluster",
                            "Clara")
                    .walk();

            assertThat(world.messages()).as("messages that reached the agent").isEqualTo(1);
        }
    }
}
