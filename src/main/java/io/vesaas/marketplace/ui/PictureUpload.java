package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.vesaas.marketplace.Media;
import io.vesaas.marketplace.MediaId;
import io.vesaas.shared.Problem;
import io.vesaas.shared.ui.Problems;
import io.vesaas.shared.ui.VeIcon;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where pictures are dropped or chosen. The file streams into {@link Media} while it arrives; what is wrong with it is
 * said right here, and nothing of it stays.
 */
final class PictureUpload extends Div {

    private static final Logger log = LoggerFactory.getLogger(PictureUpload.class);

    private static final long FORM_AROUND_THE_FILE = 64_000;

    private final Media.Kind kind;
    private final transient Media media;
    private final transient Consumer<MediaId> taken;
    private final Upload upload = new Upload();
    private final Paragraph problem = new Paragraph();

    /** @param taken told of each picture that was taken, inside the lock of the page */
    PictureUpload(Media.Kind kind, Media media, Consumer<MediaId> taken) {
        this.kind = kind;
        this.media = media;
        this.taken = taken;
        addClassName("ve-picture-upload");
        upload.setUploadHandler(new Receiver());
        upload.setMaxFileSize(Math.toIntExact(media.limit(kind).toBytes()));
        upload.setAcceptedFileTypes(
                kind == Media.Kind.ICON
                        ? new String[] {".png", ".jpg", ".jpeg", ".webp", ".svg"}
                        : new String[] {".png", ".jpg", ".jpeg", ".webp"});
        upload.setMaxFiles(1);
        upload.setUploadButton(new Button(getTranslation("marketplace.picture.choose"), VeIcon.PLUS.create()));
        upload.setDropLabel(new Span(getTranslation("marketplace.picture.drop")));
        upload.setI18n(new UploadWords(getLocale()).words());
        upload.addFileRejectedListener(rejected -> show(rejected.getErrorMessage()));
        problem.addClassNames("ve-danger-text", "ve-small");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(upload, problem);
    }

    /** Lets several files be dropped at once. */
    PictureUpload takesSeveral(int most) {
        upload.setMaxFiles(most);
        return this;
    }

    /** Knows the limit too, for whoever sends a form past the browser's own check. */
    private final class Receiver implements UploadHandler {

        private final long limit = media.limit(kind).toBytes();

        @Override
        public void handleUploadRequest(UploadEvent event) {
            receive(event);
        }

        @Override
        public long getFileSizeMax() {
            return limit + 1;
        }

        @Override
        public long getRequestSizeMax() {
            return limit + FORM_AROUND_THE_FILE;
        }
    }

    private void receive(UploadEvent event) {
        try (InputStream content = event.getInputStream()) {
            MediaId picture = media.add(kind, content);
            inPage(event, () -> {
                problem.setVisible(false);
                taken.accept(picture);
            });
        } catch (Problem refused) {
            String sentence = Problems.sentence(refused, getLocale());
            event.reject(sentence);
            inPage(event, () -> show(sentence));
        } catch (IOException brokenOff) {
            log.debug("An upload broke off", brokenOff);
            inPage(event, () -> show(getTranslation("marketplace.picture.broken-off")));
        }
    }

    private void inPage(UploadEvent event, Runnable work) {
        event.getUI().access(() -> {
            upload.clearFileList();
            work.run();
        });
    }

    private void show(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
