package org.openiro.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of the seal, which live outside the database: whoever can write there cannot make a seal. The first seals;
 * the others only verify what they sealed before, so a key is never taken off the list.
 */
@ApplicationScoped
class SealKeys {

    private static final String HOW = "openiro.audit.seal-keys needs at least one key of " + SealKey.LEAST_BYTES
            + " bytes or more in Base64: set OPENIRO_AUDIT_SEAL_KEYS, the present key first, and keep the older ones";

    private final List<SealKey> keys;

    SealKeys(@ConfigProperty(name = "openiro.audit.seal-keys") Optional<List<String>> configured) {
        this.keys = read(configured.orElse(List.of()));
    }

    /** Without a key nothing could be sealed, so the application does not start. */
    void start(@Observes StartupEvent event) {
        current();
    }

    SealKey current() {
        return keys.get(0);
    }

    /** The key with a fingerprint; empty when it is not known here. */
    Optional<SealKey> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    // What was configured is not repeated: it is a secret, even when it is not a good one.
    private static List<SealKey> read(List<String> configured) {
        List<SealKey> keys = new ArrayList<>();
        for (String encoded : configured) {
            try {
                keys.add(new SealKey(Base64.getDecoder().decode(encoded.strip())));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(HOW);
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException(HOW);
        }
        return List.copyOf(keys);
    }
}
