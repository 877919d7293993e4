package org.openiro.database;

import java.util.UUID;

/** Somebody who comes to a meeting of a review, was invited to it and asked, before and after; and whom they must not meet. */
final class Invited {

    private static final String SQL = """
                insert into openiro.review_attendee (id, local_authority_id, review_id, child_id, position, name, role_label,
                    why_they_come) values ('%1$s', '%2$s', '%1$s', '%1$s', 0, 'x', 'x', 'x');
                insert into openiro.review_meeting (id, local_authority_id, review_id, child_id, scheduled_for, mode, venue_kind)
                    values ('%1$s', '%2$s', '%1$s', '%1$s', now(), 'ONLINE', 'ONLINE');
                insert into openiro.review_meeting_attendee (id, local_authority_id, meeting_id, attendee_id, review_id, child_id)
                    values ('%1$s', '%2$s', '%1$s', '%1$s', '%1$s', '%1$s');
                insert into openiro.kept_apart (id, local_authority_id, child_id, review_id, first_name, second_name, reason,
                    recorded_at, recorded_by) values ('%1$s', '%2$s', '%1$s', '%1$s', 'x', 'y', 'z', now(), '%3$s');
                insert into openiro.invitation (id, local_authority_id, review_id, child_id, attendee_id, channel, form, language,
                    listed_at, listed_by) values ('%1$s', '%2$s', '%1$s', '%1$s', '%1$s', 'IN_PERSON', 'PARENT', 'en', now(), '%3$s');
                insert into openiro.invitation_dispatch (id, local_authority_id, invitation_id, review_id, child_id, message,
                    channel, documents, state, queued_at)
                    values ('%1$s', '%2$s', '%1$s', '%1$s', '%1$s', 'INVITATION', 'IN_PERSON', '[]', 'TO_HAND_OVER', now());
                insert into openiro.consultation (id, local_authority_id, invitation_id, review_id, child_id, form, language,
                    created_at) values ('%1$s', '%2$s', '%1$s', '%1$s', '%1$s', 'PARENT', 'en', now());
                insert into openiro.one_time_link (id, local_authority_id, child_id, purpose, subject_id, token_hash, expires_at)
                    values ('%1$s', '%2$s', '%1$s', 'CONSULTATION', '%1$s', sha256('%1$s'), now());
                insert into openiro.review_survey (id, local_authority_id, child_id, review_id, attendee_id, relation, language,
                    delivery, asked_at)
                    values ('%1$s', '%2$s', '%1$s', '%1$s', '%1$s', 'PARENT', 'en', 'NO_ADDRESS', now());
                insert into openiro.survey_answer (survey_id, local_authority_id, child_id, answers, may_be_read, answered_in,
                    answered_at) values ('%1$s', '%2$s', '%1$s', '{"LISTENED": "AGREE"}', false, 'en', now());
                """;

    private Invited() {}

    /** @param child also the id of the review, and of everything here */
    static String sql(UUID child, String person) {
        return SQL.formatted(child, Database.NORTHMOOR, person);
    }
}
