package io.vesaas.runtime.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vesaas.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class InstallationTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Installation installation;

    @Test
    void anInstallationKeepsItsMark() {
        assertThat(installation.id()).hasSize(36).isEqualTo(new Installation(jdbc).id());
    }
}
