package org.openiro.review.apart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.audit.ChildRecords;
import org.openiro.people.Person;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Review;

/** Recording who must not meet, and that it has ended. */
@ApplicationScoped
class KeepingApart {

    private final EntityManager entities;
    private final Changes changes;
    private final ChildAccess access;
    private final ChildRecords records;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;

    KeepingApart(
            EntityManager entities,
            Changes changes,
            ChildAccess access,
            ChildRecords records,
            CurrentActor actor,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.access = access;
        this.records = records;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    Page<KeptApart> list(UUID child, String cursor, int limit) {
        return records.list(KeptApart.LIST, child, cursor, limit);
    }

    KeptApart read(UUID id) {
        return records.read(KeptApart.class, id);
    }

    /** @param review null for every review of the child */
    KeptApart record(UUID child, UUID review, Somebody first, Somebody second, String reason) {
        access.require(child);
        requireTwo(first, second);
        requireKnown(child, review, first, second);
        KeptApart pair =
                new KeptApart(child, review, first, second, reason, actor.get().person(), clock.instant());
        entities.persist(pair);
        audit.record(
                AuditEvent.of("KEEP_APART", "KeptApart", pair.getId(), child).because(reason));
        return pair;
    }

    KeptApart end(UUID id, String ifMatch, String reason) {
        access.requireChildOf(KeptApart.class, id);
        KeptApart pair = changes.of(KeptApart.class, id, ifMatch);
        pair.end(reason, actor.get().person(), clock.instant());
        audit.record(AuditEvent.of("END_KEEPING_APART", "KeptApart", id, pair.getChildId())
                .because(reason));
        return pair;
    }

    private static void requireTwo(Somebody first, Somebody second) {
        List<FieldProblem> problems = new ArrayList<>();
        if (first.isNobody()) {
            problems.add(new FieldProblem("/first", "NOT_NAMED", "Say who it is, by id or by name."));
        }
        if (second.isNobody()) {
            problems.add(new FieldProblem("/second", "NOT_NAMED", "Say who it is, by id or by name."));
        } else if (second.isSameAs(first)) {
            problems.add(new FieldProblem("/second", "SAME", "This is the same person."));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.malformed(problems);
        }
    }

    private void requireKnown(UUID child, UUID review, Somebody first, Somebody second) {
        List<FieldProblem> unknown = new ArrayList<>();
        requirePerson(unknown, first, "/first/personId");
        requirePerson(unknown, second, "/second/personId");
        Review at = review == null ? null : entities.find(Review.class, review);
        if (review != null && (at == null || !at.getChildId().equals(child))) {
            unknown.add(new FieldProblem("/reviewId", "UNKNOWN", "The child has no such review."));
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    "unknown-reference",
                    "Name people who are registered by id, others by name.",
                    unknown.toArray(FieldProblem[]::new));
        }
    }

    private void requirePerson(List<FieldProblem> unknown, Somebody who, String pointer) {
        if (who.personId() != null && entities.find(Person.class, who.personId()) == null) {
            unknown.add(new FieldProblem(pointer, "UNKNOWN", "Nobody here has this id."));
        }
    }
}
