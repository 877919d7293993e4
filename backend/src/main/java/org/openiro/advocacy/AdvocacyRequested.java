package org.openiro.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.LondonTime;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/**
 * Somebody asked for an advocate: the provider's time begins, and the provider is told. The notice goes by itself, so
 * that neither the child's other words nor these deadlines wait for a mail server.
 */
@ApplicationScoped
class AdvocacyRequested implements WorkHandler {

    private final EntityManager entities;
    private final ProviderService providers;
    private final DeadlineBook book;
    private final WorkQueue queue;
    private final Alerts alerts;
    private final Audit audit;

    AdvocacyRequested(
            EntityManager entities,
            ProviderService providers,
            DeadlineBook book,
            WorkQueue queue,
            Alerts alerts,
            Audit audit) {
        this.entities = entities;
        this.providers = providers;
        this.book = book;
        this.queue = queue;
        this.alerts = alerts;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.ADVOCACY_REQUESTED;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        AdvocacyRequest request = entities.find(AdvocacyRequest.class, subject);
        UUID child = request.getChildId();
        LocalDate asked = LondonTime.dateOf(request.getRequestedAt());
        AdvocacyReading.RULES.forEach(
                rule -> book.open(rule, DeadlineSubject.of("ADVOCACY_REQUEST", subject, child), asked));
        if (providers.current().isPresent()) {
            queue.apart(WorkKind.NOTIFY_ADVOCACY_PROVIDER, subject);
        } else {
            alerts.raise(AlertKind.NO_ADVOCACY_PROVIDER, child, subject);
        }
        audit.record(AuditEvent.of("ADVOCACY_REQUESTED", "AdvocacyRequest", subject, child));
    }
}
