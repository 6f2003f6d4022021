package io.vesaas.shared;

/** There is no such thing, or none that the caller may see; the two are never told apart. */
public class NotFound extends Problem {

    /** @param what the thing in the words of the product, such as {@code conversation} */
    public NotFound(String what) {
        super(Kind.NOT_FOUND, "not-found", "There is no such " + what + ".", what);
    }
}
