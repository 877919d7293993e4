package org.openiro.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The versioned realm files, as they are deployed everywhere. */
final class RealmFiles {

    /** The realm attribute that says which version of its file a realm was made from. */
    static final String VERSION_ATTRIBUTE = "openiroRealmFile";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFiles() {}

    /** A realm file, with its version added to the realm's attributes. */
    static ObjectNode read(String realm) {
        byte[] bytes = bytes(realm);
        try {
            ObjectNode file = (ObjectNode) JSON.readTree(bytes);
            file.withObject("/attributes").put(VERSION_ATTRIBUTE, digest(bytes));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The realm file of " + realm + " is not valid JSON", e);
        }
    }

    private static byte[] bytes(String realm) {
        String name = "/identity/" + realm + "-realm.json";
        try (InputStream in = RealmFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The realm file " + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
