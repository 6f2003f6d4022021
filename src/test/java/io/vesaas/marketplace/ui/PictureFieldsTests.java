package io.vesaas.marketplace.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import com.vaadin.flow.server.VaadinSession;
import io.vesaas.PlatformTest;
import io.vesaas.accounts.AccountsFixtures;
import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId;
import io.vesaas.marketplace.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

@PlatformTest
class PictureFieldsTests extends SpringBrowserlessTest {

    private static final MediaId FIRST = new MediaId("a".repeat(64));
    private static final MediaId SECOND = new MediaId("b".repeat(64));

    @Autowired
    AccountsFixtures accounts;

    @Autowired
    Media media;

    @BeforeEach
    void signIn() {
        String email = AccountsFixtures.newEmail();
        accounts.admin(email);
        var admin = accounts.signedIn(email);
        var caller = UsernamePasswordAuthenticationToken.authenticated(
                admin, null, AuthorityUtils.createAuthorityList(admin.authorities()));
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(caller));
    }

    @Test
    void anIconIsUploadedShownAndTakenAway() throws Exception {
        IconField field = shown(new IconField(media, "seed"));
        List<MediaId> heard = new ArrayList<>();
        field.addValueChangeListener(change -> heard.add(change.getValue()));

        upload("face.png", picture(200, 200));

        eventually(icon -> assertThat(icon).hasSize(1), heard);
        assertThat(text()).contains(field.getValue().url(MediaId.Size.ICON_192));
        button("Remove the icon").click();
        assertThat(field.getValue()).isNull();
        assertThat(heard).hasSize(2);
    }

    @Test
    void whatIsWrongWithAFileIsSaidAtTheField() throws Exception {
        IconField field = shown(new IconField(media, "seed"));

        upload("face.png", "<html>no picture</html>".getBytes());

        eventually(
                _ -> assertThat(text()).contains("An icon is a PNG, JPEG, WebP or SVG file. This is something else"),
                field);
        assertThat(field.getValue()).isNull();

        upload("face.png", picture(200, 200));
        eventually(icon -> assertThat(icon.getValue()).isNotNull(), field);
    }

    @Test
    void theProblemIsSaidInTheLanguageOfThePage() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        ScreenshotsField field = shown(new ScreenshotsField(media));

        upload("leer.png", new byte[0]);

        eventually(_ -> assertThat(text()).contains("Diese Datei ist leer. Wählen Sie eine andere."), field);
        assertThat(field.getLabel()).isEqualTo("Bildschirmfotos");
    }

    @Test
    void screenshotsComeOneAfterTheOtherAndNoneTwice() throws Exception {
        ScreenshotsField field = shown(new ScreenshotsField(media));
        byte[] first = picture(600, 400);

        upload("one.png", first);
        eventually(shots -> assertThat(shots.getValue()).hasSize(1), field);
        upload("again.png", first);
        upload("two.png", picture(600, 400));
        eventually(shots -> assertThat(shots.getValue()).hasSize(2), field);

        $(TextField.class).all().getFirst().setValue(" Approving a refund ");
        assertThat(field.getValue().getFirst().caption()).isEqualTo("Approving a refund");
    }

    @Test
    void screenshotsAreReorderedAndRemovedWithTheirWords() {
        ScreenshotsField field = shown(new ScreenshotsField(media));
        field.setValue(List.of(new Picture(FIRST, "First", "one"), new Picture(SECOND, "Second", "two")));
        List<List<Picture>> heard = new ArrayList<>();
        field.addValueChangeListener(change -> heard.add(change.getValue()));
        assertThat(buttons("Move forward")).extracting(Button::isEnabled).containsExactly(false, true);

        buttons("Move back").getFirst().click();

        assertThat(field.getValue()).extracting(Picture::caption).containsExactly("Second", "First");
        assertThat($(Image.class).all())
                .extracting(Image::getSrc)
                .first()
                .isEqualTo(SECOND.url(MediaId.Size.THUMBNAIL));
        buttons("Remove this screenshot").getFirst().click();
        assertThat(field.getValue()).containsExactly(new Picture(FIRST, "First", "one"));
        assertThat(heard).hasSize(2);
    }

    @Test
    void thereIsNoPlaceForMoreThanTheMost() {
        ScreenshotsField field = shown(new ScreenshotsField(media));
        List<Picture> many = new ArrayList<>();
        for (int i = 0; i < ScreenshotsField.MOST; i++) {
            many.add(new Picture(new MediaId(String.valueOf(i).repeat(64)), "", ""));
        }

        field.setValue(many);
        assertThat($(Upload.class).all()).isEmpty();

        field.setValue(many.subList(0, 3));
        assertThat($(Upload.class).all()).hasSize(1);
    }

    @Test
    void aProblemStandsAtTheWordsItIsAbout() {
        ScreenshotsField field = shown(new ScreenshotsField(media));
        field.setValue(List.of(new Picture(FIRST, "First", "one"), new Picture(SECOND, "Second", "")));

        field.showProblem(1, false, "Say what is seen on it.");

        assertThat($(TextField.class).all())
                .extracting(TextField::isInvalid)
                .containsExactly(false, false, false, true);
        assertThat($(TextField.class).all().getLast().getErrorMessage()).isEqualTo("Say what is seen on it.");
    }

    private <T extends Component> T shown(T component) {
        UI.getCurrent().add(component);
        return component;
    }

    private void upload(String name, byte[] file) {
        new UploadTester<>($(Upload.class).single()).upload(name, "image/png", file);
    }

    private <T> void eventually(ThrowingConsumer<T> assertion, T subject) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            MockVaadin.runUIQueue(true);
            assertion.accept(subject);
        });
    }

    private Button button(String name) {
        return buttons(name).getFirst();
    }

    private List<Button> buttons(String name) {
        return $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
                .toList();
    }

    private static String text() {
        return UI.getCurrent().getElement().getOuterHTML();
    }

    private static byte[] picture(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 500; i++) {
            image.setRGB(
                    ThreadLocalRandom.current().nextInt(width),
                    ThreadLocalRandom.current().nextInt(height),
                    ThreadLocalRandom.current().nextInt());
        }
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }
}
