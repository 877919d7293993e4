package org.openiro.companionapi.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.openiro.testkit.DatabaseOptions;
import org.openiro.testkit.OpenIroDatabase;

/**
 * What the companion application's own tests run against: a real PostgreSQL and an issuer of tokens. Real Keycloak is
 * for the journeys of the local stack.
 */
public class Components implements QuarkusTestResourceLifecycleManager {

    static final String REALM = "openiro-children";

    /** So few that requests of different children take turns on one connection. */
    private static final String CONNECTIONS = "3";

    /** Whoever tests the limits sets them. */
    private static final String UNLIMITED = "1000000";

    private static OpenIroDatabase database;
    private static MockOAuth2Server issuer;

    @Override
    public Map<String, String> start() {
        database = OpenIroDatabase.start(DatabaseOptions.temporary());
        database.asAdministrator(Sample.SQL);
        issuer = new MockOAuth2Server();
        issuer.start();
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", database.jdbcUrl()),
                Map.entry("quarkus.datasource.jdbc.max-size", CONNECTIONS),
                Map.entry("mp.jwt.verify.issuer", issuer.issuerUrl(REALM).toString()),
                Map.entry(
                        "mp.jwt.verify.publickey.location",
                        issuer.jwksUrl(REALM).toString()),
                Map.entry("openiro.app.minimum-version", "1.2.0"),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("openiro.limit.child-per-minute", UNLIMITED),
                Map.entry("openiro.limit.address-per-minute", UNLIMITED));
    }

    @Override
    public void stop() {
        issuer.shutdown();
        database.close();
    }

    public static OpenIroDatabase database() {
        return database;
    }

    static MockOAuth2Server issuer() {
        return issuer;
    }
}
