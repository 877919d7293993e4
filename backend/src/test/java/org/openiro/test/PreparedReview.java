package org.openiro.test;

import java.util.UUID;

/** A review prepared as it should be, put straight into the database: nothing about it lacks when it is held. */
public final class PreparedReview {

    private static final String SQL = """
            insert into openiro.review_preparation (id, local_authority_id, child_id, review_id, planning_talk, consultation,
                visit, papers)
            values (gen_random_uuid(), :place, :child, '%s',
                '{"talkedOn": "2026-06-09", "topics": "School", "arrangementsAgreed": "Here", "childConsultationPlan": "Visit"}',
                '{"by": "IRO", "spokenOn": "2026-06-23", "alone": true}',
                '{"visitedOn": "2026-06-23", "inPlacement": true, "alone": true}',
                '{"byPaper": {"CARE_PLAN": {"state": "PRESENT", "readAt": "2026-06-26T09:00:00Z"},
                              "SOCIAL_WORK_REPORT": {"state": "PRESENT", "readAt": "2026-06-26T09:00:00Z"}}}');
            insert into openiro.care_plan (id, local_authority_id, child_id, number, status, content, drafted_at, drafted_by,
                in_force_on, in_force_by)
            select gen_random_uuid(), :place, :child, 1, 'IN_FORCE',
                '{"outline": {"permanence": {"primary": {"kind": "EVENTUAL_RETURN", "by": "2026-10-06"}, "parallel": []},
                              "contingency": "Her aunt takes her in"}, "elements": {}}',
                '2026-06-09', p.id, '2026-06-09', p.id
            from openiro.person p where p.local_authority_id = :place order by p.id limit 1 on conflict do nothing;
            """;

    private PreparedReview() {}

    public static void of(CareCase child, UUID review) {
        child.but(SQL.formatted(review));
    }
}
