package io.vesaas.shared;

import java.util.List;

/** Several values can't be taken as they are; says which and why, all at once. */
public final class InvalidFields extends Problem {

    private final List<Invalid> fields;

    /** @param fields at least one */
    public InvalidFields(List<Invalid> fields) {
        super(Kind.INVALID, "invalid-fields", sentence(fields), fields.size());
        this.fields = List.copyOf(fields);
    }

    /** Throws them, if there are any. */
    public static void throwIfAny(List<Invalid> fields) {
        if (!fields.isEmpty()) {
            throw new InvalidFields(fields);
        }
    }

    public List<Invalid> fields() {
        return fields;
    }

    private static String sentence(List<Invalid> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("no field is invalid");
        }
        return fields.size() + " fields can't be taken as they are, first "
                + fields.getFirst().field() + ".";
    }
}
