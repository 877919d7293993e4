package org.openiro.platform.picture;

/**
 * A picture as it is kept and shown: pixels and nothing else.
 *
 * @param jpeg JPEG without metadata
 * @param width in pixels
 * @param height in pixels
 * @param sha256 of the bytes, in hexadecimal
 */
public record EncodedPicture(byte[] jpeg, int width, int height, String sha256) {

    public static final String MEDIA_TYPE = "image/jpeg";
}
