package io.vesaas.marketplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.vesaas.marketplace.ui.AgentQuery.Look;
import org.junit.jupiter.api.Test;

class AgentQueryTests {

    @Test
    void whatIsChosenStandsInTheAddressAndIsReadFromIt() {
        var query = new AgentQuery("pay invoice", "ve-finance", AgentFilter.NOT_LISTED, Look.CARDS);

        assertThat(query.parameters().getQueryString()).contains("show=not-listed", "view=cards");
        assertThat(AgentQuery.of(query.parameters())).isEqualTo(query);
    }

    @Test
    void whatIsUsualIsLeftOut() {
        assertThat(AgentQuery.ALL.parameters().getQueryString()).isEmpty();
    }

    @Test
    void whatCanNotBeReadIsPassedOver() {
        var read = AgentQuery.of(QueryParameters.fromString("show=everything&view=3d&q=" + "x".repeat(5000)));

        assertThat(read.filter()).isEqualTo(AgentFilter.ALL);
        assertThat(read.look()).isEqualTo(Look.TABLE);
        assertThat(read.words()).hasSize(100);
    }
}
