package org.openiro.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openiro.platform.problem.ProblemException;

/** Bytes that are sent as they are. */
public final class Uploads {

    private static final int MIB = 1024 * 1024;

    private Uploads() {}

    /**
     * Reads to the end and closes. Called before anything is locked or a connection is taken, because bytes arrive as
     * slowly as the sender likes.
     *
     * @param mostMebibytes how much is taken
     * @throws ProblemException 413 for more
     */
    public static byte[] read(InputStream upload, int mostMebibytes) {
        try (upload) {
            byte[] bytes = upload.readNBytes(mostMebibytes * MIB + 1);
            if (bytes.length > mostMebibytes * MIB) {
                throw new ProblemException(
                        "content-too-large", "At most " + mostMebibytes + " MiB are taken. Make it smaller.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
