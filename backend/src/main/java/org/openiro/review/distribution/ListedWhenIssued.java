package org.openiro.review.distribution;

import static org.openiro.clock.DeadlineRule.CORRECTED_RECORD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineSubject;
import org.openiro.review.record.RecordIssued;

/**
 * When a record is first issued, everybody who was invited or is a key person of the child comes on the list, and the
 * child. When it is corrected, whoever has an earlier version is to get the later one.
 */
@ApplicationScoped
class ListedWhenIssued {

    /**
     * Attendees before key people, so that each person is there once. Somebody of whom nothing is known counts as family,
     * who may read least.
     */
    private static final String EVERYBODY = """
            select a.id, a.person_id, coalesce(a.name, a.relation_to_child, a.role_label), true, i.email, i.language,
                (select k.relation from openiro.key_person k where k.child_id = a.child_id and k.person_id = a.person_id
                    order by k.ended_on desc nulls first, k.since desc limit 1),
                p.kind, a.position
            from openiro.review_attendee a
            left join openiro.person p on p.local_authority_id = a.local_authority_id and p.id = a.person_id
            left join openiro.invitation i on i.local_authority_id = a.local_authority_id and i.attendee_id = a.id
            where a.review_id = :review and a.left_out_at is null
            union all
            select null, k.person_id, p.display_name, false, null, null, k.relation, p.kind, 1000
            from openiro.key_person k
            join openiro.person p on p.local_authority_id = k.local_authority_id and p.id = k.person_id
            where k.child_id = :child and k.since <= :today and (k.ended_on is null or k.ended_on > :today)
            order by 9, 3
            """;

    private final EntityManager entities;
    private final Recipients recipients;
    private final DeadlineBook book;
    private final AuthorityTime time;

    ListedWhenIssued(EntityManager entities, Recipients recipients, DeadlineBook book, AuthorityTime time) {
        this.entities = entities;
        this.recipients = recipients;
        this.book = book;
        this.time = time;
    }

    void issued(@Observes RecordIssued issued) {
        if (issued.number() == 1) {
            entities.flush();
            Instant now = time.now();
            everybody(issued)
                    .forEach(who -> entities.persist(new RecordRecipient(issued.child(), issued.review(), who, now)));
            return;
        }
        List<RecordRecipient> known = recipients.locked(issued.review());
        known.forEach(RecordRecipient::corrected);
        if (known.stream().anyMatch(recipient -> recipient.getReceivedVersion() != null)) {
            book.open(CORRECTED_RECORD, DeadlineSubject.of("REVIEW", issued.review(), issued.child()), time.today());
        }
    }

    private List<Recipient> everybody(RecordIssued issued) {
        List<Recipient> all = new ArrayList<>();
        all.add(Recipient.child());
        Set<UUID> seen = new HashSet<>();
        List<Object[]> rows = entities.createNativeQuery(EVERYBODY, Object[].class)
                .setParameter("review", issued.review())
                .setParameter("child", issued.child())
                .setParameter("today", time.today())
                .getResultList();
        for (Object[] row : rows) {
            UUID person = (UUID) row[1];
            if (person == null || seen.add(person)) {
                all.add(new Recipient(
                        kind((String) row[6], (String) row[7]),
                        (UUID) row[0],
                        person,
                        (String) row[2],
                        (Boolean) row[3],
                        (String) row[4],
                        (String) row[5]));
            }
        }
        return all;
    }

    /** @param relation to the child; null for nobody in particular */
    private static RecipientKind kind(String relation, String employed) {
        if (relation == null) {
            return employed == null
                    ? RecipientKind.FAMILY
                    : employed.equals("STAFF") ? RecipientKind.SERVICE : RecipientKind.PROFESSIONAL;
        }
        return switch (relation) {
            case "PARENT", "OTHER" -> RecipientKind.FAMILY;
            case "CARER" -> RecipientKind.CARER;
            default -> "STAFF".equals(employed) ? RecipientKind.SERVICE : RecipientKind.PROFESSIONAL;
        };
    }
}
