package org.openiro.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.openiro.access.ChildAccess;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.ProblemException;

/** What is kept about children, read by those whose children they are; the audit says so. */
@ApplicationScoped
public class ChildRecords {

    private final EntityManager entities;
    private final ChildAccess access;
    private final Audit audit;

    ChildRecords(EntityManager entities, ChildAccess access, Audit audit) {
        this.entities = entities;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @param record an entity with a {@code childId}
     * @throws ProblemException 404 for the record of a child who is not the current actor's, and for one there is not
     */
    public <T extends Aggregate> T read(Class<T> record, UUID id) {
        UUID child = access.requireChildOf(record, id);
        audit.record(AuditEvent.read(record.getSimpleName(), id, child));
        return entities.find(record, id);
    }

    /**
     * Those of a child.
     *
     * @param list of records with a {@code childId}
     * @throws ProblemException 404 for a child who is not the current actor's
     */
    public <T extends Aggregate> Page<T> list(LatestFirst<T> list, UUID child, String cursor, int limit) {
        access.require(child);
        return list.where("e.childId = :child").page(entities, Map.of("child", child), cursor, limit);
    }
}
