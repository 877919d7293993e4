package org.openiro.testkit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Secrets of one local installation, made once and kept in a properties file that only its owner may read. */
public final class Secrets {

    private static final int BYTES = 24;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final TreeMap<String, String> values = new TreeMap<>();

    private Secrets(Path file) {
        this.file = file;
    }

    /** Reads the file; one that does not exist counts as empty. */
    public static Secrets in(Path file) {
        Secrets secrets = new Secrets(file.toAbsolutePath());
        if (Files.exists(file)) {
            Properties stored = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                stored.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the secrets in " + file, e);
            }
            stored.stringPropertyNames().forEach(name -> secrets.values.put(name, stored.getProperty(name)));
        }
        return secrets;
    }

    /** The secret of that name, if there is one. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The secret of that name: a new random one, kept at once, if there is none yet. */
    public String get(String name) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        values.put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        store();
        return values.get(name);
    }

    /** As {@link #get}, but of 32 bytes in Base64: a key for a keyed hash. */
    public String key(String name) {
        if (find(name).isEmpty()) {
            byte[] bytes = new byte[KEY_BYTES];
            RANDOM.nextBytes(bytes);
            put(name, Base64.getEncoder().encodeToString(bytes));
        }
        return values.get(name);
    }

    /** Keeps a secret that was made elsewhere, in place of any earlier one. */
    public void put(String name, String value) {
        values.put(name, value);
        store();
    }

    private void store() {
        String text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            // Written beside and moved, so that a stop in between leaves the old file whole.
            Path next = Files.createTempFile(
                    file.getParent(),
                    file.getFileName().toString(),
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secrets in " + file, e);
        }
    }
}
