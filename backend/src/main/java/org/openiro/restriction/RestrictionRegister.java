package org.openiro.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Page;

/** The restrictions that stand, for those who may lift them. It names records by id and says nothing of a child. */
@ApplicationScoped
class RestrictionRegister {

    private final EntityManager entities;
    private final NamedPeople people;
    private final Audit audit;

    RestrictionRegister(EntityManager entities, NamedPeople people, Audit audit) {
        this.entities = entities;
        this.people = people;
        this.audit = audit;
    }

    /** Newest first. */
    Page<ShownRestriction> page(String cursor, int limit) {
        Page<RecordRestriction> found =
                RecordRestriction.LIST.where("e.liftedAt is null").page(entities, Map.of(), cursor, limit);
        audit.record(AuditEvent.of("LIST_RESTRICTIONS", "RecordRestriction", null, null));
        Map<UUID, List<NamedPerson>> named =
                people.of(found.items().stream().map(RecordRestriction::getId).toList()).stream()
                        .collect(Collectors.groupingBy(NamedPerson::restriction));
        return found.map(
                restriction -> new ShownRestriction(restriction, named.getOrDefault(restriction.getId(), List.of())));
    }
}
