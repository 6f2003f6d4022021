package io.vesaas.runtime.gateway;

/**
 * A part of somebody else's array, to be read before its owner goes on.
 *
 * @param to behind the last byte
 */
record Slice(byte[] bytes, int from, int to) {

    static Slice of(byte[] whole) {
        return new Slice(whole, 0, whole.length);
    }

    int length() {
        return to - from;
    }
}
