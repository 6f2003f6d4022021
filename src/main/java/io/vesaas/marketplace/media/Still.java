package io.vesaas.marketplace.media;

/**
 * One still picture of pixels, reduced to what is needed to draw it: no comments, places, profiles or second pictures.
 *
 * @param file the reduced file, to be decoded
 * @param width in pixels, as its head says before anything is decoded
 * @param height likewise
 * @param turn how it was held when it was taken, the value of the EXIF orientation, 1 to 8
 */
record Still(Format format, byte[] file, int width, int height, int turn) {

    long pixels() {
        return (long) width * height;
    }
}
