package io.vesaas.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.preview.PreviewApplication;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.ErrorEvent;
import io.vesaas.accounts.Role;
import io.vesaas.shared.NotFound;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

@SpringBootTest(classes = PreviewApplication.class)
@ViewPackages(packages = {"io.vesaas.shell", "com.example"})
@TestPropertySource(properties = "vaadin.allowed-packages=io.vesaas,com.vaadin,com.example")
class ShellTests extends SpringBrowserlessTest {

    @Test
    @WithMember
    void showsAViewOfATeamThatTheShellDoesNotKnow() {
        UI.getCurrent().navigate("reports");

        assertThat(entries()).contains("Reports");
        assertThat($(H1.class).single().getText()).isEqualTo("Reports");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Reports · VE Platform");
    }

    @Test
    @WithMember
    void hidesTheEntriesOfAdminsFromMembers() {
        UI.getCurrent().navigate("reports");

        assertThat(entries()).doesNotContain("All reports");
    }

    @Test
    @WithMember(admin = true)
    void showsAdminsTheirOwnPortal() {
        UI.getCurrent().navigate("admin/reports");

        assertThat(entries()).contains("All reports").doesNotContain("Reports");
        assertThat($(Organisation.class).single().getElement().getTextRecursively())
                .contains("Platform admin");
    }

    @Test
    @WithMember
    void keepsMembersOutOfThePortalOfAdmins() {
        UI.getCurrent().navigate("admin/reports");

        assertThat($(H1.class).single().getText()).isEqualTo("This is not yours to open");
    }

    @Test
    @WithMember(role = Role.OWNER)
    void showsWhoIsSignedInWithRoleAndOrganisation() {
        UI.getCurrent().navigate("reports");

        assertThat($(MemberRow.class).single().getElement().getTextRecursively())
                .contains("Lea Brandt")
                .contains("Owner");
        assertThat($(Organisation.class).single().getElement().getText()).isEqualTo("Halden & Co");
    }

    @Test
    @WithMember
    void putsTheFirstFiveEntriesIntoTheBottomBarAndMarksWhereOneIs() {
        UI.getCurrent().navigate("preview/chat/17");

        List<RouterLink> tabs = $(BottomBar.class)
                .single()
                .getChildren()
                .map(RouterLink.class::cast)
                .toList();
        assertThat(tabs).hasSizeLessThanOrEqualTo(5);
        assertThat(tabs.stream()
                        .filter(tab -> "page".equals(tab.getElement().getAttribute("aria-current")))
                        .map(tab -> tab.getElement().getTextRecursively()))
                .containsExactly("Chat");
    }

    @Test
    @WithMember
    void saysThatNothingIsAtAnAddress() {
        UI.getCurrent().navigate("nowhere/at/all");

        assertThat($(H1.class).single().getText()).isEqualTo("Nothing here");
    }

    @Test
    @WithMember
    void saysWhatAProblemMeansAndKeepsThePage() {
        UI.getCurrent().navigate("reports");

        new SessionErrors().error(new ErrorEvent(new IllegalStateException(new NotFound("conversation"))));

        assertThat(toasts()).contains("It isn't here, or it isn't yours to see.");
        assertThat($(H1.class).single().getText()).isEqualTo("Reports");
    }

    @Test
    @WithMember
    void givesAnUnexpectedFailureAReference() {
        UI.getCurrent().navigate("reports");

        new SessionErrors().error(new ErrorEvent(new IllegalStateException("secret")));

        assertThat(toasts())
                .containsPattern("Reference [0-9A-Z]{4}-[0-9A-Z]{4}")
                .doesNotContain("secret");
    }

    private List<String> entries() {
        return $(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private String toasts() {
        return String.join(
                " ",
                $(Notification.class).all().stream()
                        .map(Component::getElement)
                        .map(element -> element.getTextRecursively())
                        .toList());
    }
}
