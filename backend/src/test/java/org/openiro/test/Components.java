package org.openiro.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.openiro.testkit.DatabaseOptions;
import org.openiro.testkit.MailReceiver;
import org.openiro.testkit.OpenIroDatabase;

/**
 * What the backend's own tests run against: a real PostgreSQL, a real mail receiver, and an issuer of tokens. Real
 * Keycloak is for the journeys of the local stack, where token rules and the role matrix are tested, and for the tests
 * of {@link ChildrenRealm}.
 */
public class Components implements QuarkusTestResourceLifecycleManager {

    static final String REALM = "openiro-staff";
    static final String AUDIENCE = "openiro-staff-api";

    /** A key of the audit's seal that was in use before the present one. */
    public static final String OLDER_SEAL_KEY = randomKey();

    private static OpenIroDatabase database;
    private static MockOAuth2Server issuer;
    private static MailReceiver mail;

    @Override
    public Map<String, String> start() {
        database = OpenIroDatabase.start(DatabaseOptions.temporary());
        Authorities.register(database);
        issuer = new MockOAuth2Server();
        issuer.start();
        mail = MailReceiver.start(0);
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.oidc.auth-server-url", issuer.issuerUrl(REALM).toString(),
                "openiro.mail.host", "127.0.0.1",
                "openiro.mail.port", String.valueOf(mail.port())));
        settings.putAll(ChildrenRealm.settings());
        // So that a test of limits can come from an address of its own.
        settings.put("openiro.limit.behind-proxy", "true");
        // Tests seal when they want to; an older key shows that it still verifies.
        settings.put("openiro.audit.seal-every", "0s");
        settings.put("openiro.audit.seal-keys", randomKey() + "," + OLDER_SEAL_KEY);
        return settings;
    }

    @Override
    public void stop() {
        ChildrenRealm.stop();
        mail.close();
        issuer.shutdown();
        database.close();
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    public static OpenIroDatabase database() {
        return database;
    }

    public static MockOAuth2Server issuer() {
        return issuer;
    }

    public static MailReceiver mail() {
        return mail;
    }
}
