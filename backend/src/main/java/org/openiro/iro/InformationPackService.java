package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.child.Child;
import org.openiro.child.OutOfOrder;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** What children and families were given to read, hear or see. */
@ApplicationScoped
class InformationPackService {

    private final EntityManager entities;
    private final ChildAccess access;
    private final CurrentActor current;
    private final Audit audit;
    private final AuthorityTime time;

    InformationPackService(
            EntityManager entities, ChildAccess access, CurrentActor current, Audit audit, AuthorityTime time) {
        this.entities = entities;
        this.access = access;
        this.current = current;
        this.audit = audit;
        this.time = time;
    }

    InformationPack record(UUID child, GivenInformation given) {
        access.require(child);
        LocalDate born = entities.find(Child.class, child).getDateOfBirth();
        OutOfOrder.requirePast("/date", given.date(), time.today());
        OutOfOrder.requireSinceBirth("/date", given.date(), born);
        InformationPack pack = new InformationPack(child, given, current.get().person(), time.now());
        entities.persist(pack);
        audit.record(AuditEvent.of("RECORD_INFORMATION_PACK", "InformationPack", pack.getId(), child));
        return pack;
    }

    InformationPack read(UUID id) {
        InformationPack pack = entities.find(InformationPack.class, id);
        if (pack == null) {
            throw ProblemException.notFound();
        }
        access.require(pack.getChildId());
        audit.record(AuditEvent.read("InformationPack", id, pack.getChildId()));
        return pack;
    }

    /** The latest first. */
    Page<InformationPack> list(UUID child, String cursor, int limit) {
        access.require(child);
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        TypedQuery<InformationPack> query = entities.createQuery(
                        "from InformationPack p where p.childId = :child"
                                + (after.isPresent()
                                        ? " and (p.givenOn < :date or p.givenOn = :date and p.id < :id)"
                                        : "")
                                + " order by p.givenOn desc, p.id desc",
                        InformationPack.class)
                .setParameter("child", child)
                .setMaxResults(Page.fetch(limit));
        after.ifPresent(last -> query.setParameter("date", last.date(0)).setParameter("id", last.id(1)));
        return Page.of(query.getResultList(), limit, pack -> Cursor.after(pack.getGivenOn(), pack.getId()));
    }
}
