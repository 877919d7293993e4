package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;

/** How things stand with IROs on a day, any number of them in one query. */
@ApplicationScoped
class IroStandings {

    private static final String SELECT = """
            select i.id, i.person_id, p.display_name, i.regulator, cast(i.registration_expires_on as text),
                i.full_time_equivalent,
                (select count(*) from openiro.allocation a
                 where a.local_authority_id = i.local_authority_id and a.iro_id = i.id
                   and a.started_on <= :today and (a.ended_on is null or a.ended_on > :today)),
                exists (select from openiro.iro_photo ph
                        where ph.local_authority_id = i.local_authority_id and ph.iro_id = i.id)
            from openiro.iro_profile i
            join openiro.person p on p.local_authority_id = i.local_authority_id and p.id = i.person_id
            """;

    private static final String PAGE = SELECT
            + " where cast(:first as boolean) or (p.display_name, i.id) > (:name, cast(:id as uuid))"
            + " order by p.display_name, i.id";

    private final EntityManager entities;

    IroStandings(EntityManager entities) {
        this.entities = entities;
    }

    Optional<IroStanding> of(UUID iro, LocalDate today) {
        entities.flush();
        return rows(
                        entities.createNativeQuery(SELECT + " where i.id = :iro")
                                .setParameter("iro", iro)
                                .setParameter("today", today)
                                .getResultList(),
                        today)
                .stream()
                .findFirst();
    }

    /** A page by name. */
    Page<IroStanding> page(Optional<Cursor> cursor, int limit, LocalDate today) {
        Optional<IroStanding> after = cursor.map(key -> of(key.id(0), today).orElseThrow(Cursor::malformed));
        List<IroStanding> found = rows(
                entities.createNativeQuery(PAGE)
                        .setParameter("first", after.isEmpty())
                        .setParameter(
                                "name", after.map(IroStanding::displayName).orElse(""))
                        .setParameter("id", after.map(IroStanding::id).orElse(new UUID(0, 0)))
                        .setParameter("today", today)
                        .setMaxResults(Page.fetch(limit))
                        .getResultList(),
                today);
        return Page.of(found, limit, iro -> Cursor.after(iro.id()));
    }

    private static List<IroStanding> rows(List<?> found, LocalDate today) {
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> {
                    LocalDate expiresOn = LocalDate.parse((String) row[4]);
                    return new IroStanding(
                            (UUID) row[0],
                            (UUID) row[1],
                            (String) row[2],
                            RegistrationStatus.on(today, Regulator.valueOf((String) row[3]), expiresOn),
                            expiresOn,
                            (BigDecimal) row[5],
                            ((Number) row[6]).intValue(),
                            (Boolean) row[7]);
                })
                .toList();
    }
}
