package org.openiro.testkit;

import java.nio.file.Path;
import java.util.List;

/**
 * What a {@link LocalOverlay} lays over the versioned realms.
 *
 * @param secretsFile where generated secrets are kept, readable by its owner only; created if it does not exist
 * @param personas user names of staff, lower-case letters, digits and hyphens
 * @param ports loopback ports on which applications serve pages with a sign-in, such as the API reference
 */
public record OverlayOptions(Path secretsFile, List<String> personas, List<Integer> ports) {

    /** Copies the lists and checks the names. */
    public OverlayOptions {
        personas = List.copyOf(personas);
        ports = List.copyOf(ports);
        for (String persona : personas) {
            if (!persona.matches("[a-z][a-z0-9-]{2,63}")) {
                throw new IllegalArgumentException("Not a persona's user name: " + persona);
            }
        }
    }
}
