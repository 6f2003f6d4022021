package io.vesaas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However often a page is loaded anew while an answer is being written, its text is complete and there once. */
@Tag("chaos")
class ReloadIT extends BrowserTest {

    private static final int RELOADS = Boolean.getBoolean("ve.chaos") ? 300 : 20;

    @Test
    void reloadsNeitherLoseNorDoubleACharacter() {
        String sent = Words.about(RELOADS);
        try (var model = new KnownModel(sent);
                var world = new SandboxWorld("reload", model);
                var platform = new Platform("reload", world.setting())) {
            platform.start();
            Visit visit = visit(platform, Look.WIDE_LIGHT);
            visit.signIn(Person.OWNER);
            ChatPage chat = ChatPage.with(visit, "Ines").afresh();
            chat.send("Tell me everything.");
            Page secondTab = visit.tab();
            secondTab.navigate(visit.page().url());

            String before = "";
            for (int reload = 0; reload < RELOADS; reload++) {
                model.release(model.pieces() / (RELOADS + 1));
                visit.page().reload();
                visit.settle();
                String now = chat.answer();
                assertThat(sent).as("text after reload %d", reload + 1).startsWith(now);
                assertThat(now).startsWith(before);
                before = now;
            }
            model.releaseAll();
            chat.receipt().waitFor();
            new ChatPage(secondTab).receipt().waitFor();

            assertThat(chat.answer()).isEqualTo(sent);
            assertThat(new ChatPage(secondTab).answer()).isEqualTo(sent);
            visit.page().reload();
            chat.receipt().waitFor();
            assertThat(chat.answer()).isEqualTo(sent);
            assertThat(chat.answers()).isEqualTo(1);
            assertThat(world.messages()).isEqualTo(1);
        }
    }
}
