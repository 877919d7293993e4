package org.openiro.platform.http;

import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Bytes that people sent, given out so that no browser shows or runs them as a page of ours. */
public final class Downloads {

    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/jpeg", "jpg", "audio/mp4", "m4a", "audio/webm", "webm", "audio/ogg", "ogg", "audio/mpeg", "mp3");

    private Downloads() {}

    /**
     * As a file to save, named by us. {@code nosniff} and {@code no-store} stand on every answer already.
     *
     * @param sha256 of the bytes, in hexadecimal
     */
    public static Response of(byte[] content, String mediaType, String sha256) {
        return Response.ok(content, mediaType)
                .header("ETag", "\"" + sha256 + "\"")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"attachment." + EXTENSIONS.getOrDefault(mediaType, "bin") + "\"")
                .build();
    }
}
