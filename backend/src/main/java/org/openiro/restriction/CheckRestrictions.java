package org.openiro.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/**
 * A manager left, whose leaving nothing may hold up. If that was the last one named for a restricted record, nobody
 * would see what waits there, so the IRO managers are alerted.
 */
@ApplicationScoped
class CheckRestrictions implements WorkHandler {

    private static final String LEFT_ALONE = """
            select exists (select from openiro.record_restriction r
                where r.lifted_at is null and not exists (select from openiro.restriction_person n
                    join openiro.membership m on m.local_authority_id = n.local_authority_id
                        and m.person_id = n.person_id and m.role in ('IRO_MANAGER', 'DCS') and m.ended_on is null
                    where n.local_authority_id = r.local_authority_id and n.restriction_id = r.id
                      and n.removed_at is null))
            """;

    private final EntityManager entities;
    private final Alerts alerts;

    CheckRestrictions(EntityManager entities, Alerts alerts) {
        this.entities = entities;
        this.alerts = alerts;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHECK_RESTRICTIONS;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        if ((Boolean) entities.createNativeQuery(LEFT_ALONE, Boolean.class).getSingleResult()) {
            alerts.raise(AlertKind.RESTRICTION_WITHOUT_MANAGER, null, item);
        }
    }
}
