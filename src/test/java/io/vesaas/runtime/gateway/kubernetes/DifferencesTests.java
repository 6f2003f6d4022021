package io.vesaas.runtime.gateway.kubernetes;

import static io.vesaas.runtime.gateway.kubernetes.Manifests.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTests {

    @Test
    void theSameTreesDoNotDiffer() {
        assertThat(Differences.between("spec", map("a", List.of(1, "x")), map("a", List.of(1L, "x"))))
                .isEmpty();
    }

    @Test
    void eachDifferenceIsNamedWithItsPlace() {
        var wanted = map("timeout", "600s", "rules", List.of(map("name", "one")), "limit", 60);
        var found = map("timeout", "5s", "rules", List.of(map("name", "one"), map("name", "two")), "hosts", "all");

        assertThat(Differences.between("spec", wanted, found))
                .containsExactly(
                        "spec.timeout is 5s instead of 600s",
                        "spec.rules[1] should not be there: {name=two}",
                        "spec.limit is missing",
                        "spec.hosts should not be there: all");
    }

    @Test
    void anotherTypeIsADifference() {
        assertThat(Differences.between("spec", List.of("a"), "a")).containsExactly("spec is a instead of [a]");
    }

    @Test
    void aLongValueIsCut() {
        assertThat(Differences.between("spec", "short", "x".repeat(500)).getFirst())
                .hasSizeLessThan(200)
                .contains("x…");
    }
}
