package org.openiro.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The end-to-end tests watch keys being withdrawn with times of their own; these are the ones that are promised. */
class StaffKeySettingsTest {

    @Test
    void shouldStopTrustingAWithdrawnKeyWithinTheStatedMinutes() throws IOException {
        Properties settings = new Properties();
        try (InputStream in = getClass().getResourceAsStream("/application.properties")) {
            settings.load(in);
        }
        assertThat(settings)
                .containsEntry("openiro.staff-keys.read-every", "${OPENIRO_STAFF_KEYS_READ_EVERY:60s}")
                .containsEntry(
                        "quarkus.oidc.token.forced-jwk-refresh-interval",
                        "${OPENIRO_STAFF_KEYS_READ_AT_MOST_EVERY:10s}")
                .containsEntry("quarkus.oidc.token.subject-required", "true")
                .containsEntry("quarkus.oidc.token.allow-jwt-introspection", "false")
                .containsEntry("quarkus.oidc.token.allow-opaque-token-introspection", "false");
    }
}
