package org.openiro.review.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The parents, the carers and the social worker who were invited to a review. */
@ApplicationScoped
class Participants {

    /**
     * What somebody is to the child is said by the form they were sent, otherwise by what they were to the child on the
     * day of the last meeting. Mail goes to those who were told of the meeting by mail: where another way was chosen,
     * somebody else may read the mail. The social worker's address is one of the service. Whoever was taken out of every
     * meeting, was told not to come, or did not come as far as that is recorded, has nothing to say of it. Nobody is asked
     * after a child's death, nor about a review of long ago.
     */
    private static final String UNASKED = """
            select a.id, who.relation, r.child_id, i.language,
                case when i.channel = 'EMAIL' and told.message is not null then i.email
                    when who.relation = 'SOCIAL_WORKER' then p.email end,
                (select l.iro_id from openiro.allocation l
                    where l.local_authority_id = r.local_authority_id and l.child_id = r.child_id
                      and l.started_on <= r.counts_on and (l.ended_on is null or l.ended_on > r.counts_on)
                    order by l.started_on desc limit 1)
            from openiro.review r
            join openiro.review_attendee a on a.local_authority_id = r.local_authority_id and a.review_id = r.id
            left join openiro.invitation i on i.local_authority_id = a.local_authority_id and i.attendee_id = a.id
            left join lateral (select d.message from openiro.invitation_dispatch d
                where d.local_authority_id = i.local_authority_id and d.invitation_id = i.id and d.state <> 'OUTDATED'
                order by d.queued_at desc, d.id desc limit 1) told on true
            left join openiro.person p on p.local_authority_id = a.local_authority_id and p.id = a.person_id
            cross join lateral (select case when i.form in ('PARENT', 'CARER') then i.form else
                (select case k.relation when 'CASE_WORKER' then 'SOCIAL_WORKER' else k.relation end
                    from openiro.key_person k
                    where k.local_authority_id = a.local_authority_id and k.child_id = a.child_id
                      and k.person_id = a.person_id and k.relation in ('CASE_WORKER', 'PARENT', 'CARER')
                      and k.since <= r.completed_on and (k.ended_on is null or k.ended_on >= r.completed_on)
                    order by k.relation, k.since desc limit 1) end as relation) who
            where r.id = :review and r.status = 'HELD' and r.completed_on > :longAgo
              and a.left_out_at is null and i.withdrawn_at is null and told.message is distinct from 'CANCELLATION'
              and who.relation is not null
              and (not exists (select from openiro.review_meeting m where m.local_authority_id = r.local_authority_id
                      and m.review_id = r.id and m.called_off_at is null)
                  or exists (select from openiro.review_meeting_attendee ma
                      join openiro.review_meeting m on m.local_authority_id = ma.local_authority_id
                          and m.id = ma.meeting_id and m.called_off_at is null
                      where ma.local_authority_id = a.local_authority_id and ma.attendee_id = a.id
                        and ma.left_out_at is null))
              and not exists (select from openiro.review_considerations c
                  where c.local_authority_id = r.local_authority_id and c.review_id = r.id
                    and c.attendance -> 'items' @> jsonb_build_array(jsonb_build_object('attendeeId', a.id, 'came', false)))
              and not exists (select from openiro.review_survey s where s.local_authority_id = r.local_authority_id
                  and s.review_id = r.id and s.attendee_id = a.id)
              and not exists (select from openiro.period_of_care c where c.local_authority_id = r.local_authority_id
                  and c.id = r.period_of_care_id and c.end_reason = 'E2')
            order by a.position, a.id
            """;

    /** Our own default: who is asked later than a link is open remembers too little. */
    private static final int ASKED_FOR_DAYS = 28;

    private static final String DIED = """
            select exists (select from openiro.review r
                join openiro.period_of_care c on c.local_authority_id = r.local_authority_id and c.id = r.period_of_care_id
                where r.id = :review and c.end_reason = 'E2')
            """;

    private final Session entities;

    Participants(Session entities) {
        this.entities = entities;
    }

    /** In their order; none twice, however often it is asked. */
    List<Participant> unasked(UUID review, LocalDate today) {
        return entities
                .createNativeQuery(UNASKED, Object[].class)
                .setParameter("review", review)
                .setParameter("longAgo", today.minusDays(ASKED_FOR_DAYS))
                .list()
                .stream()
                .map(row -> new Participant(
                        (UUID) row[2],
                        review,
                        (UUID) row[0],
                        SurveyRelation.valueOf((String) row[1]),
                        (UUID) row[5],
                        row[3] == null ? "en" : (String) row[3],
                        (String) row[4]))
                .toList();
    }

    /** Then nobody is asked any more. */
    boolean childDied(UUID review) {
        return entities.createNativeQuery(DIED, Boolean.class)
                .setParameter("review", review)
                .getSingleResult();
    }
}
