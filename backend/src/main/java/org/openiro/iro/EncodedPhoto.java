package org.openiro.iro;

/**
 * A photo as children are shown it: pixels and nothing else.
 *
 * @param jpeg JPEG without metadata
 * @param width in pixels
 * @param height in pixels
 * @param sha256 of the bytes, in hexadecimal
 */
record EncodedPhoto(byte[] jpeg, int width, int height, String sha256) {

    static final String MEDIA_TYPE = "image/jpeg";
}
