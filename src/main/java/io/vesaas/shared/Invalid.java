package io.vesaas.shared;

/** A value can't be taken as it is; says which field and why. */
public class Invalid extends Problem {

    private final String field;

    /**
     * @param field the name of the wrong field in the request
     * @param code what is wrong with it, in kebab case
     * @param sentence what is wrong and what to do, in English
     */
    public Invalid(String field, String code, String sentence, Object... arguments) {
        super(Kind.INVALID, code, sentence, arguments);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
