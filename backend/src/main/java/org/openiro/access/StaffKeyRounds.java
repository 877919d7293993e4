package org.openiro.access;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Reads the keys of the staff realm every so often. Quarkus reads them again only when a token names one that it does not
 * know: a key that the realm has withdrawn, because somebody stole it, would go on being trusted. While the realm cannot
 * be read, the last keys known go on.
 */
@ApplicationScoped
class StaffKeyRounds {

    private static final Logger LOG = Logger.getLogger(StaffKeyRounds.class);

    /** Quarkus reads keys anew only to verify a token with them; this one never passes. */
    private static final String NO_TOKEN = "none";

    private final Vertx vertx;
    private final TenantConfigBean tenants;
    private final Duration every;

    /** @param every between two readings */
    StaffKeyRounds(
            Vertx vertx,
            TenantConfigBean tenants,
            @ConfigProperty(name = "openiro.staff-keys.read-every") Duration every) {
        this.vertx = vertx;
        this.tenants = tenants;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(every.toMillis(), round -> read());
    }

    private void read() {
        TenantConfigContext realm = tenants.getDefaultTenant();
        if (realm.ready()) {
            realm.provider()
                    .refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                    .subscribe()
                    .with(verified -> {}, StaffKeyRounds::tell);
        }
    }

    private static void tell(Throwable failure) {
        if (!(failure instanceof InvalidJwtException)) {
            LOG.warnf("The keys of the staff realm could not be read (%s); the last ones go on", failure.getClass());
        }
    }
}
