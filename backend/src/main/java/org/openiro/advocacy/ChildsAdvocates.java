package org.openiro.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.openiro.platform.data.Ids;

/** Who is a child's advocate among the key people, from acceptance to the end of the last request. */
@ApplicationScoped
class ChildsAdvocates {

    private final EntityManager entities;

    ChildsAdvocates(EntityManager entities) {
        this.entities = entities;
    }

    void begin(AdvocacyRequest request, LocalDate today) {
        entities.createNativeQuery("""
                        insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since)
                        values (:id, :authority, :child, :person, 'ADVOCATE', :since) on conflict do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("authority", request.getLocalAuthorityId())
                .setParameter("child", request.getChildId())
                .setParameter("person", request.getAcceptedBy())
                .setParameter("since", today)
                .executeUpdate();
    }

    /** An advocate who has another request of the child goes on. */
    void end(AdvocacyRequest request) {
        if (request.getAcceptedBy() == null) {
            return;
        }
        entities.flush();
        entities.createNativeQuery("""
                        update openiro.key_person k set ended_on = greatest(k.since, :ended), version = version + 1
                        where k.child_id = :child and k.person_id = :person and k.relation = 'ADVOCATE' and k.ended_on is null
                          and not exists (select from openiro.advocacy_request r
                              where r.local_authority_id = k.local_authority_id and r.child_id = k.child_id
                                and r.accepted_by = k.person_id and r.ended_at is null)
                        """)
                .setParameter("ended", request.getEndedOn())
                .setParameter("child", request.getChildId())
                .setParameter("person", request.getAcceptedBy())
                .executeUpdate();
    }
}
