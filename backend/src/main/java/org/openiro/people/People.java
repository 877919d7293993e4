package org.openiro.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openiro.access.Role;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** The people of the authority in scope. */
@ApplicationScoped
class People {

    private final EntityManager entities;

    People(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A page by name.
     *
     * @param role only those who hold it today; null for all
     * @param team only those who are in it today; null for all
     */
    Page<Person> list(Role role, UUID team, String cursor, int limit) {
        Optional<Person> after = Cursor.parse(cursor, 1).map(key -> after(key.id(0)));
        StringBuilder sql = new StringBuilder("select p.id from openiro.person p where true");
        if (role != null || team != null) {
            sql.append(" and exists (select from openiro.membership m where m.local_authority_id = p.local_authority_id"
                    + " and m.person_id = p.id and m.ended_on is null");
            sql.append(role == null ? "" : " and m.role = :role").append(team == null ? "" : " and m.team_id = :team");
            sql.append(")");
        }
        sql.append(after.isPresent() ? " and (p.display_name, p.id) > (:name, :id)" : "");
        Query query = entities.createNativeQuery(sql + " order by p.display_name, p.id", UUID.class);
        if (role != null) {
            query.setParameter("role", role.name());
        }
        if (team != null) {
            query.setParameter("team", team);
        }
        after.ifPresent(
                last -> query.setParameter("name", last.getDisplayName()).setParameter("id", last.getId()));
        @SuppressWarnings("unchecked")
        List<UUID> ids = query.setMaxResults(Page.fetch(limit)).getResultList();
        return Page.of(load(ids), limit, person -> Cursor.after(person.getId()));
    }

    private Person after(UUID id) {
        return Optional.ofNullable(entities.find(Person.class, id)).orElseThrow(Cursor::malformed);
    }

    boolean isSubjectTaken(String subject, UUID except) {
        return !entities.createQuery("select 1 from Person p where p.subject = :subject and p.id <> :except")
                .setParameter("subject", subject)
                .setParameter("except", except)
                .getResultList()
                .isEmpty();
    }

    // All memberships of a page in one query. Only the list holds each person once; a stream has one for each role.
    private List<Person> load(List<UUID> ids) {
        Map<UUID, Person> found = entities
                .createQuery(
                        "select distinct p from Person p left join fetch p.memberships where p.id in :ids",
                        Person.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Person::getId, Function.identity()));
        return ids.stream().map(found::get).toList();
    }
}
