package io.vesaas.marketplace.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import io.vesaas.shared.ui.Translations;
import java.util.List;
import java.util.Locale;

/** What the upload component of Vaadin says, in the language of the page. */
record UploadWords(Locale locale) {

    UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(word("marketplace.picture.drop"))
                        .setMany(word("marketplace.picture.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(word("marketplace.picture.choose"))
                        .setMany(word("marketplace.picture.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(word("marketplace.picture.too-many"))
                        .setFileIsTooBig(word("marketplace.picture.too-big"))
                        .setIncorrectFileType(word("marketplace.picture.wrong-type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(word("marketplace.picture.connecting"))
                                .setStalled(word("marketplace.picture.stalled"))
                                .setProcessing(word("marketplace.picture.processing"))
                                .setHeld(word("marketplace.picture.waiting")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(word("marketplace.picture.remaining") + " ")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(word("marketplace.picture.broken-off"))
                                .setUnexpectedServerError(word("marketplace.picture.broken-off"))
                                .setForbidden(word("marketplace.picture.broken-off"))))
                .setUnits(List.of("B", "kB", "MB", "GB"), 1000);
    }

    private String word(String key) {
        return Translations.find(key, locale).orElse(key);
    }
}
