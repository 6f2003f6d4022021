package io.vesaas.marketplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.vesaas.PlatformTest;
import io.vesaas.runtime.ClusterContact;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@PlatformTest
class ContactPillTests extends SpringBrowserlessTest {

    private static final Instant HEARD = Instant.parse("2020-03-02T12:00:00Z");

    @Test
    void countsTheAgentsWhileThereIsContact() {
        assertThat(shown(new ClusterContact(HEARD, null, null), Locale.ENGLISH)).isEqualTo("Connected, 7 agents");
    }

    @Test
    void saysSinceWhenAndWhyTheClusterIsAway() {
        var away = new ClusterContact(HEARD, HEARD.plusSeconds(120), "The cluster can't be reached.");

        assertThat(shown(away, Locale.ENGLISH))
                .startsWith("Cluster not reachable since ")
                .contains("Agents are shown as of ")
                .endsWith("The cluster can't be reached.");
        assertThat(shown(away, Locale.GERMAN))
                .startsWith("Cluster nicht erreichbar seit ")
                .contains("Die Agenten sind auf dem Stand von ");
    }

    @Test
    void claimsNothingBeforeItHasHeardAnything() {
        assertThat(shown(new ClusterContact(null, null, null), Locale.ENGLISH)).isEqualTo("Looking for the cluster");
    }

    private static String shown(ClusterContact contact, Locale language) {
        UI.getCurrent().setLocale(language);
        var pill = new ContactPill();
        UI.getCurrent().add(pill);
        pill.show(contact, 7);
        return texts(pill).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private static Stream<String> texts(Component component) {
        if (!component.isVisible()) {
            return Stream.of();
        }
        return component.getChildren().findAny().isEmpty()
                ? Stream.of(component.getElement().getText())
                : component.getChildren().flatMap(ContactPillTests::texts);
    }
}
