package org.openiro.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.notice.NoticeSender;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/**
 * Tells the provider that there is a request, and nothing of it: neither who asked nor why. The request counts as sent
 * once the mail server has accepted the notice.
 */
@ApplicationScoped
class ProviderNotice implements WorkHandler {

    private static final String SUBJECT = "A request for an advocate is waiting";
    private static final String TEXT = """
            A request for an independent advocate has been made at %s.

            Please sign in to OpenIRO to read and accept it. For reasons of safety this message says no more.

            Reference: %s
            """;

    private final EntityManager entities;
    private final ProviderService providers;
    private final NoticeSender notices;
    private final Alerts alerts;
    private final Audit audit;
    private final Clock clock;

    ProviderNotice(
            EntityManager entities,
            ProviderService providers,
            NoticeSender notices,
            Alerts alerts,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.providers = providers;
        this.notices = notices;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.NOTIFY_ADVOCACY_PROVIDER;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        AdvocacyRequest request = entities.find(AdvocacyRequest.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (!request.isWaiting()) {
            return;
        }
        Optional<AdvocacyProvider> provider = providers.current();
        if (provider.isEmpty()) {
            alerts.raise(AlertKind.NO_ADVOCACY_PROVIDER, request.getChildId(), subject);
            return;
        }
        notices.send(item, provider.get().getEmail(), SUBJECT, TEXT.formatted(authorityName(), subject));
        request.sentTo(provider.get(), clock.instant());
        audit.record(AuditEvent.of("ADVOCACY_PROVIDER_NOTIFIED", "AdvocacyRequest", subject, request.getChildId()));
    }

    private String authorityName() {
        return (String) entities.createNativeQuery("select name from openiro.local_authority", String.class)
                .getSingleResult();
    }
}
