package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.notice.NoticeSender;
import org.openiro.platform.operation.Changes;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/**
 * Tells the IRO service that a child became looked after, without a word about whom. While the authority has given the
 * service no inbox, an alert asks a manager to tell it by other means; the notice is tried again every hour, so that it
 * goes out once there is one, and its deadline runs on until then.
 */
@ApplicationScoped
class NotifyIroService implements WorkHandler {

    private static final Duration ANOTHER_LOOK = Duration.ofHours(1);
    private static final String SUBJECT = "OpenIRO: there is something new for the IRO service";
    private static final String TEXT = """
            There is something new for the IRO service to look at.
            Sign in to OpenIRO and open your work to see it.

            This message says nothing about anybody on purpose. Please do not answer it.
            """;

    private final EntityManager entities;
    private final Changes changes;
    private final DeadlineBook book;
    private final AuthorityTime time;
    private final NoticeSender sender;
    private final WorkQueue work;
    private final Alerts alerts;
    private final Audit audit;

    NotifyIroService(
            EntityManager entities,
            Changes changes,
            DeadlineBook book,
            AuthorityTime time,
            NoticeSender sender,
            WorkQueue work,
            Alerts alerts,
            Audit audit) {
        this.entities = entities;
        this.changes = changes;
        this.book = book;
        this.time = time;
        this.sender = sender;
        this.work = work;
        this.alerts = alerts;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.NOTIFY_IRO_SERVICE;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        PeriodOfCare period = changes.of(PeriodOfCare.class, subject, null);
        if (period.getStatus() != CareStatus.ACTIVE || period.getNoticeSentAt() != null) {
            return;
        }
        String inbox = (String) entities.createNativeQuery(
                        "select service_inbox from openiro.local_authority where id = scope.current_authority()",
                        String.class)
                .getSingleResult();
        if (inbox == null) {
            alerts.raise(AlertKind.SERVICE_INBOX_MISSING, period.getChildId(), subject);
            work.apartAt(WorkKind.NOTIFY_IRO_SERVICE, subject, time.now().plus(ANOTHER_LOOK));
            return;
        }
        period.noticeSent(time.now());
        book.meet(DeadlineRule.NOTIFY_SERVICE, subject, time.today(), null);
        audit.record(AuditEvent.of("NOTIFY_IRO_SERVICE", "PeriodOfCare", subject, period.getChildId())
                .changing("noticeSentAt"));
        // What can fail here has failed before the mail leaves, so that it is rarely sent twice.
        entities.flush();
        sender.send(item, inbox, SUBJECT, TEXT);
    }
}
