package org.openiro.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.openiro.platform.scope.CurrentScope;
import org.openiro.platform.scope.Scope;

/**
 * Seals entries of the audit in the chain of their authority: the finished ones, in the order of the transactions that
 * wrote them. It reads what is committed and adds rows of its own, so nobody who writes an entry ever waits for it. Any
 * number of replicas may try; one at a time seals an authority.
 */
@ApplicationScoped
class AuditSealer {

    /** Entries of one transaction. */
    static final int BATCH = 1000;

    private static final Logger LOG = Logger.getLogger(AuditSealer.class);

    private final SealStore store;
    private final SealKeys keys;
    private final CurrentScope scope;
    private final Clock clock;

    AuditSealer(SealStore store, SealKeys keys, CurrentScope scope, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.scope = scope;
        this.clock = clock;
    }

    @ActivateRequestContext
    List<UUID> authorities() {
        return scope.without(() -> QuarkusTransaction.requiringNew().call(store::authorities));
    }

    /**
     * Seals the next entries of an authority, {@link #BATCH} at most, and logs the new head: what goes to the log leaves
     * the database, and shows later where the chain once ended.
     *
     * @return how many; 0 also while somebody else seals them
     */
    @ActivateRequestContext
    int seal(UUID authority) {
        scope.enter(new Scope.Seal(authority));
        List<SealLink> sealed = QuarkusTransaction.requiringNew().call(this::sealNext);
        if (!sealed.isEmpty()) {
            SealLink head = sealed.get(sealed.size() - 1);
            LOG.infof(
                    "Audit of authority %s is sealed through %d with hash %s and key %s",
                    authority, head.position(), HexFormat.of().formatHex(head.hash()), head.keyId());
        }
        return sealed.size();
    }

    private List<SealLink> sealNext() {
        if (!store.tryTurn()) {
            return List.of();
        }
        Optional<SealLink> head = store.head();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<SealLink> links = new ArrayList<>();
        SealLink last = head.orElse(null);
        for (SealedEntry entry : store.toSeal(head, BATCH)) {
            last = SealLink.after(last, entry, keys.current(), now);
            links.add(last);
        }
        store.append(links);
        return links;
    }
}
