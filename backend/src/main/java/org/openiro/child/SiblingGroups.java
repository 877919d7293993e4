package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.clock.AuthorityTime;

/** Groups of siblings as the database keeps them. */
@ApplicationScoped
class SiblingGroups {

    private static final String LISTED = """
            select c.id, c.first_name, c.last_name, cast(c.date_of_birth as text), i.id, p.display_name
            from openiro.child c
            left join openiro.allocation a on a.local_authority_id = c.local_authority_id and a.child_id = c.id
                and a.started_on <= :today and (a.ended_on is null or a.ended_on > :today)
            left join openiro.iro_profile i on i.local_authority_id = a.local_authority_id and i.id = a.iro_id
            left join openiro.person p on p.local_authority_id = i.local_authority_id and p.id = i.person_id
            where c.id in (:children) order by c.date_of_birth, c.id
            """;

    private final Session entities;
    private final AuthorityTime time;

    SiblingGroups(Session entities, AuthorityTime time) {
        this.entities = entities;
        this.time = time;
    }

    /** The group a child is in now. */
    Optional<SiblingGroup> of(UUID child) {
        return entities.createQuery(
                        "select s.group from Sibling s where s.childId = :child and s.removedAt is null",
                        SiblingGroup.class)
                .setParameter("child", child)
                .uniqueResultOptional();
    }

    /** The children of a group now, before the group is loaded and locked. */
    List<UUID> childrenIn(UUID group) {
        return entities.createQuery(
                        "select s.childId from Sibling s where s.group.id = :group and s.removedAt is null", UUID.class)
                .setParameter("group", group)
                .getResultList();
    }

    /** The eldest first. */
    List<ListedSibling> list(Collection<UUID> children) {
        return entities
                .createNativeQuery(LISTED, Object[].class)
                .setParameter("children", children)
                .setParameter("today", time.today())
                .getResultList()
                .stream()
                .map(row -> new ListedSibling(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        row[3] == null ? null : LocalDate.parse((String) row[3]),
                        (UUID) row[4],
                        (String) row[5]))
                .toList();
    }
}
