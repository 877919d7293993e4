package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.Child;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.problem.ProblemException;

/** How an IRO comes to know a child: from the IRO before, and in person. */
@ApplicationScoped
class HandoverService {

    private final EntityManager entities;
    private final AllocationService allocations;
    private final AllocationDuties duties;
    private final CurrentActor current;
    private final Audit audit;
    private final AuthorityTime time;

    HandoverService(
            EntityManager entities,
            AllocationService allocations,
            AllocationDuties duties,
            CurrentActor current,
            Audit audit,
            AuthorityTime time) {
        this.entities = entities;
        this.allocations = allocations;
        this.duties = duties;
        this.current = current;
        this.audit = audit;
        this.time = time;
    }

    /** @throws ProblemException 404 also where there is no note */
    Allocation readNote(UUID id) {
        Allocation allocation = allocations.read(id);
        if (allocation.getHandoverNote() == null) {
            throw ProblemException.notFound();
        }
        return allocation;
    }

    Allocation writeNote(UUID id, String ifMatch, String note) {
        Allocation allocation = allocations.forChange(id, ifMatch);
        allocation.note(note, current.get().person(), time.now(), time.today());
        audit.record(AuditEvent.of("WRITE_HANDOVER_NOTE", "Allocation", id, allocation.getChildId())
                .changing("handoverNote"));
        return allocation;
    }

    /** @param reasonIfNot null where it was in person */
    Allocation recordIntroduction(UUID id, String ifMatch, LocalDate date, boolean inPerson, String reasonIfNot) {
        Allocation allocation = allocations.forChange(id, ifMatch);
        if (allocation.getFollowsId() == null) {
            throw new ProblemException(
                    "no-handover", "The child had no other IRO before this one in this period of care.");
        }
        Introduction how = Introduction.of(date, inPerson, reasonIfNot);
        Allocation before = entities.find(Allocation.class, allocation.getFollowsId());
        allocation.introduced(how, before.getStartedOn(), time.today());
        duties.introduced(allocation);
        audit.record(AuditEvent.of("RECORD_INTRODUCTION", "Allocation", id, allocation.getChildId())
                .changing("introduction")
                .because(how.reasonIfNot()));
        return allocation;
    }

    Allocation recordFirstMeeting(UUID id, String ifMatch, FirstMeeting meeting) {
        Allocation allocation = allocations.forChange(id, ifMatch);
        Child child = entities.find(Child.class, allocation.getChildId());
        allocation.met(meeting, child.getDateOfBirth(), time.today());
        audit.record(AuditEvent.of("RECORD_FIRST_MEETING", "Allocation", id, allocation.getChildId())
                .changing("firstMeeting"));
        return allocation;
    }
}
