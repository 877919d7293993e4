package org.openiro.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.problem.ProblemException;
import org.openiro.platform.scope.CurrentScope;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/** The authority's advocacy provider. */
@ApplicationScoped
class ProviderService {

    private final EntityManager entities;
    private final Changes changes;
    private final CurrentScope scope;
    private final WorkQueue queue;
    private final Audit audit;

    ProviderService(EntityManager entities, Changes changes, CurrentScope scope, WorkQueue queue, Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.scope = scope;
        this.queue = queue;
        this.audit = audit;
    }

    /** The row policies leave only this authority's. */
    Optional<AdvocacyProvider> current() {
        return entities.createQuery("from AdvocacyProvider", AdvocacyProvider.class)
                .getResultStream()
                .findFirst();
    }

    /**
     * Sets the provider; requests that wait for one go there at once.
     *
     * @param unconfigured the entity tag under which the lack of a provider was read
     */
    AdvocacyProvider set(ProviderDetails details, String ifMatch, String unconfigured) {
        // Two who set the first provider at once: the second meets what the first one set.
        entities.createNativeQuery("select 1 from openiro.local_authority where id = :id for update")
                .setParameter("id", scope.authority())
                .getResultList();
        AdvocacyProvider provider = existing(ifMatch);
        if (provider == null) {
            if (!ifMatch.contains(unconfigured) && !ifMatch.strip().equals("*")) {
                throw new ProblemException("precondition-failed", "No provider is set. Read again and repeat.");
            }
            provider = new AdvocacyProvider(details);
            entities.persist(provider);
        } else {
            provider.become(details);
        }
        audit.record(AuditEvent.of("SET_ADVOCACY_PROVIDER", "AdvocacyProvider", provider.getId(), null)
                .changing("name", "email", "phone"));
        waiting().forEach(request -> queue.apart(WorkKind.NOTIFY_ADVOCACY_PROVIDER, request));
        return provider;
    }

    private AdvocacyProvider existing(String ifMatch) {
        List<UUID> ids = entities.createQuery("select p.id from AdvocacyProvider p", UUID.class)
                .getResultList();
        return ids.isEmpty() ? null : changes.of(AdvocacyProvider.class, ids.get(0), ifMatch);
    }

    /** Also of children whose records are closed to whoever sets the provider. */
    private List<UUID> waiting() {
        return entities.unwrap(Session.class)
                .createNativeQuery("select scope.waiting_advocacy_requests()", UUID.class)
                .getResultList();
    }
}
