package io.vesaas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class NamesTests {

    @Test
    void suggestsNobodyWhoIsInTheTeamAlready() {
        var team = new HashSet<String>();

        for (String name = Names.suggest("a listing", team); !name.isEmpty(); name = Names.suggest("a listing", team)) {
            assertThat(team.add(name)).isTrue();
        }

        assertThat(team).hasSizeGreaterThan(20);
    }

    @Test
    void keepsLongNamesOffButtons() {
        assertThat(Names.fitsOnButton("Mira")).isTrue();
        assertThat(Names.fitsOnButton("")).isFalse();
        assertThat(Names.fitsOnButton("x".repeat(40))).isFalse();
    }
}
