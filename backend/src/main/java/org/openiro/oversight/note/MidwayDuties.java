package org.openiro.oversight.note;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.Duty;
import org.openiro.clock.ReviewSeries;
import org.openiro.clock.StandingDuties;

/**
 * Oversight is owed halfway between a review and the next one that the deadline book has, unless a note since that review
 * says that it was had. Asked last, because it follows from what the reviews' own duties enter.
 */
@ApplicationScoped
@Priority(-1)
class MidwayDuties implements StandingDuties {

    private static final int FEWEST_DAYS = 2;

    private static final String OWED = """
            select p.id, p.child_id, cast(d.anchor_date as text), cast(d.due_date as text),
                exists (select from openiro.case_note n
                    where n.local_authority_id = p.local_authority_id and n.child_id = p.child_id
                      and n.kind = 'MIDWAY_OVERSIGHT' and n.noted_on >= d.anchor_date
                      and not exists (select from openiro.case_note later
                          where later.local_authority_id = n.local_authority_id and later.note_id = n.note_id
                            and later.number > n.number))
            from openiro.period_of_care p
            left join openiro.deadline d on d.local_authority_id = p.local_authority_id and d.subject_id = p.id
                and d.state = 'OPEN' and d.rule in {rules}
                and d.anchor_event in ('FIRST_REVIEW_COUNTED', 'PREVIOUS_REVIEW_COUNTED')
            where p.child_id in (:children) and p.status = 'ACTIVE'
            """.replace("{rules}", ReviewSeries.inSql());

    private final Session session;

    MidwayDuties(Session session) {
        this.session = session;
    }

    @Override
    public Set<DeadlineRule> rules() {
        return EnumSet.of(DeadlineRule.MIDWAY_OVERSIGHT);
    }

    @Override
    public Owed owed(Collection<UUID> children) {
        Set<UUID> periods = new HashSet<>();
        List<Duty> duties = new ArrayList<>();
        List<Object[]> rows = session.createNativeQuery(OWED, Object[].class)
                .setParameter("children", children)
                .getResultList();
        for (Object[] row : rows) {
            periods.add((UUID) row[0]);
            if (row[2] != null && !(Boolean) row[4]) {
                LocalDate reviewed = LocalDate.parse((String) row[2]);
                LocalDate next = LocalDate.parse((String) row[3]);
                if (!next.isBefore(reviewed.plusDays(FEWEST_DAYS))) {
                    DeadlineSubject subject = DeadlineSubject.of("PERIOD_OF_CARE", (UUID) row[0], (UUID) row[1]);
                    duties.add(new Duty(DeadlineRule.MIDWAY_OVERSIGHT, subject, reviewed, next));
                }
            }
        }
        return new Owed(periods, duties);
    }
}
