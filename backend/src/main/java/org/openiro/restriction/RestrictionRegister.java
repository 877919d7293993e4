package org.openiro.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** The restrictions that stand, for those who may lift them. It names records by id and says nothing of a child. */
@ApplicationScoped
class RestrictionRegister {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

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
        Optional<Cursor> after = Cursor.parse(cursor, 2);
        List<RecordRestriction> found = entities.createQuery(
                        "from RecordRestriction r where r.liftedAt is null"
                                + " and (r.restrictedAt < :at or r.restrictedAt = :at and r.id < :id)"
                                + " order by r.restrictedAt desc, r.id desc",
                        RecordRestriction.class)
                .setParameter("at", after.map(key -> key.instant(0)).orElse(NEVER))
                .setParameter("id", after.map(key -> key.id(1)).orElse(LAST))
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        audit.record(AuditEvent.of("LIST_RESTRICTIONS", "RecordRestriction", null, null));
        Map<UUID, List<NamedPerson>> named = people
                .of(found.stream().map(RecordRestriction::getId).toList())
                .stream()
                .collect(Collectors.groupingBy(NamedPerson::restriction));
        return Page.of(found, limit, last -> Cursor.after(last.getRestrictedAt(), last.getId()))
                .map(restriction ->
                        new ShownRestriction(restriction, named.getOrDefault(restriction.getId(), List.of())));
    }
}
