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
                              "SOCIAL_WORK_REPORT": {"state": "PRESENT", "readAt": "2026-06-26T09:00:00Z"}}}')
            """;

    private PreparedReview() {}

    public static void of(CareCase child, UUID review) {
        child.but(SQL.formatted(review));
    }
}
