package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.audit.ChildRecords;
import org.openiro.child.Child;
import org.openiro.clock.AuthorityTime;
import org.openiro.platform.paging.Page;

/** What children and families were given to read, hear or see. */
@ApplicationScoped
class InformationPackService {

    private final EntityManager entities;
    private final ChildAccess access;
    private final ChildRecords records;
    private final CurrentActor current;
    private final Audit audit;
    private final AuthorityTime time;

    InformationPackService(
            EntityManager entities,
            ChildAccess access,
            ChildRecords records,
            CurrentActor current,
            Audit audit,
            AuthorityTime time) {
        this.entities = entities;
        this.access = access;
        this.records = records;
        this.current = current;
        this.audit = audit;
        this.time = time;
    }

    InformationPack record(UUID child, GivenInformation given) {
        access.require(child);
        LocalDate born = entities.find(Child.class, child).getDateOfBirth();
        OutOfOrder.requirePast(given.date(), time.today());
        OutOfOrder.requireSinceBirth("/date", given.date(), born);
        InformationPack pack = new InformationPack(child, given, current.get().person(), time.now());
        entities.persist(pack);
        audit.record(AuditEvent.of("RECORD_INFORMATION_PACK", "InformationPack", pack.getId(), child));
        return pack;
    }

    InformationPack read(UUID id) {
        return records.read(InformationPack.class, id);
    }

    /** The latest first. */
    Page<InformationPack> list(UUID child, String cursor, int limit) {
        return records.list(InformationPack.LIST, child, cursor, limit);
    }
}
