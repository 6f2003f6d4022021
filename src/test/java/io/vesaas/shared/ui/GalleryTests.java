package io.vesaas.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.vesaas.PlatformTest;
import io.vesaas.shared.ui.Gallery.Shot;
import java.util.List;
import org.junit.jupiter.api.Test;

@PlatformTest
class GalleryTests extends SpringBrowserlessTest {

    private static final List<Shot> SHOTS = List.of(
            new Shot("/small/1", "/large/1", "Asks before it refunds", "A refund waits for a decision."),
            new Shot("/small/2", "/large/2", "", "A chart."),
            new Shot("/small/3", "/large/3", "A glossary", "Four terms."));

    @Test
    void eachPictureHasItsCaptionAndItsWords() {
        UI.getCurrent().add(new Gallery(SHOTS));

        assertThat($(Image.class).all()).extracting(Image::getSrc).containsExactly("/small/1", "/small/2", "/small/3");
        assertThat($(Image.class).all())
                .extracting(image -> image.getAlt().orElseThrow())
                .containsExactly("A refund waits for a decision.", "A chart.", "Four terms.");
        assertThat($(NativeButton.class).all())
                .extracting(button -> button.getAriaLabel().orElseThrow())
                .containsExactly("Enlarge: Asks before it refunds", "Enlarge: A chart.", "Enlarge: A glossary");
    }

    @Test
    void theViewerGoesRoundInBothDirections() {
        UI.getCurrent().add(new Gallery(SHOTS));
        test($(NativeButton.class).all().getFirst()).click();
        assertThat(large()).isEqualTo("/large/1");
        assertThat(viewer()).contains("1 of 3", "Asks before it refunds");

        press("Previous");
        assertThat(large()).isEqualTo("/large/3");
        press("Next");
        press("Next");
        assertThat(large()).isEqualTo("/large/2");
        assertThat(viewer()).contains("2 of 3").doesNotContain("Asks before it refunds");

        press("Close");
        assertThat($(GalleryViewer.class).all()).isEmpty();
    }

    @Test
    void aSinglePictureNeedsNoArrows() {
        UI.getCurrent().add(new Gallery(SHOTS.subList(0, 1)));
        test($(NativeButton.class).single()).click();

        assertThat(buttons()).containsExactly("Close");
    }

    private String large() {
        return $(Image.class, $(GalleryViewer.class).single()).single().getSrc();
    }

    private List<String> viewer() {
        return $(Span.class, $(GalleryViewer.class).single()).all().stream()
                .map(Span::getText)
                .toList();
    }

    private void press(String name) {
        $(Button.class, $(GalleryViewer.class).single()).all().stream()
                .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
                .forEach(button -> test(button).click());
    }

    private List<String> buttons() {
        return $(Button.class, $(GalleryViewer.class).single()).all().stream()
                .map(button -> button.getAriaLabel().orElseThrow())
                .toList();
    }
}
