package org.openiro.oversight.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.OpenPeriods;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.LondonTime;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/**
 * Somebody raised a concern by their link: from now on the IRO owes an answer, while the child is in care. Otherwise the
 * managers are told, because nobody waits for it.
 */
@ApplicationScoped
class ConcernRaised implements WorkHandler {

    private final EntityManager entities;
    private final DeadlineBook book;
    private final OpenPeriods periods;
    private final Alerts alerts;
    private final Audit audit;

    ConcernRaised(EntityManager entities, DeadlineBook book, OpenPeriods periods, Alerts alerts, Audit audit) {
        this.entities = entities;
        this.book = book;
        this.periods = periods;
        this.alerts = alerts;
        this.audit = audit;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CONCERN_RAISED;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        Concern concern = entities.find(Concern.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (periods.of(concern.getChildId()).isPresent()) {
            book.open(
                    DeadlineRule.CONCERN_ANSWER,
                    DeadlineSubject.of("CONCERN", subject, concern.getChildId()),
                    LondonTime.dateOf(concern.getRaisedAt()));
            if (concern.status() == ConcernStatus.ANSWERED) {
                book.meet(
                        DeadlineRule.CONCERN_ANSWER,
                        subject,
                        LondonTime.dateOf(concern.getOutcomeAt()),
                        concern.getOutcomeBy());
            }
        } else if (concern.status() == ConcernStatus.RAISED) {
            alerts.raise(AlertKind.CONCERN_AFTER_CARE, concern.getChildId(), subject);
        }
        audit.record(AuditEvent.of("CONCERN_RAISED", "Concern", subject, concern.getChildId()));
    }
}
