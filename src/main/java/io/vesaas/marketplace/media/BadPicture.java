package io.vesaas.marketplace.media;

import io.vesaas.marketplace.Media;
import io.vesaas.shared.Invalid;
import java.util.Locale;

/** A file can't be taken as a picture; says why, and becomes a problem of the field it was meant for. */
final class BadPicture extends Exception {

    private final String code;
    private final String sentence;
    private final transient Object[] arguments;

    BadPicture(String code, String sentence, Object... arguments) {
        super(sentence);
        this.code = code;
        this.sentence = sentence;
        this.arguments = arguments;
    }

    static BadPicture broken() {
        return new BadPicture(
                "picture-broken", "This file is damaged or incomplete. Save the picture again and upload it.");
    }

    static BadPicture moving() {
        return new BadPicture("picture-moving", "This picture moves. Upload a still one.");
    }

    Invalid at(Media.Kind kind) {
        return new Invalid(field(kind), code, sentence, arguments);
    }

    static String field(Media.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
