package io.vesaas.marketplace.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalRequestsTests {

    @Test
    void anExampleThatIsLikeTheToolComesFirst() {
        assertThat(ApprovalRequests.of(
                        List.of("rollback"), List.of("What is new?", "Roll checkout back to 2.7.0", "Rolls of paper?")))
                .first()
                .isEqualTo("Roll checkout back to 2.7.0");
    }

    @Test
    void withoutSuchAnExampleTheToolIsNamed() {
        assertThat(ApprovalRequests.of(List.of("pay_invoice"), List.of("What is new?")))
                .singleElement()
                .asString()
                .contains("pay_invoice");
    }

    @Test
    void manyToolsAreNotManyRequests() {
        assertThat(ApprovalRequests.of(List.of("send_a", "drop_b", "move_c", "copy_d", "keep_e"), List.of()))
                .hasSize(4);
    }
}
