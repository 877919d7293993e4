package org.openiro.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openiro.database.Database.begin;
import static org.openiro.database.Database.query;
import static org.openiro.database.Database.update;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody could learn in SQL of answers that nobody may read, and what the figures made of them give away. */
class SurveyAttackTest {

    private static final String GRACE = "00000000-0000-7000-8000-00000000a101";
    private static final String MANAGER = "00000000-0000-7000-8000-00000000a002";
    private static final String ANSWER = "select scope.answer_survey('{\"LISTENED\": \"AGREE\"}', null, false, 'en')";
    private static final String OVER = "date_trunc('quarter', now()) - interval '4 months'";
    private static final String THAT_QUARTER = "cast(date_trunc('quarter', now()) - interval '6 months' as date)";
    private static final String QUARTER_BEFORE = "date_trunc('quarter', now()) - interval '7 months'";
    private static final String LONG_AGO = "date_trunc('quarter', now()) - interval '11 years'";

    private static final String ASK = "insert into openiro.review_survey (id, local_authority_id, child_id, review_id,"
            + " attendee_id, relation, language, delivery, asked_at) select gen_random_uuid(), local_authority_id, child_id,"
            + " review_id, id, 'PARENT', 'en', 'NO_ADDRESS', now() from openiro.review_attendee limit 1";

    private final Database database = Database.get();
    private final UUID review = UUID.randomUUID();
    private int asked;

    @BeforeEach
    void holdReview() throws SQLException {
        database.execute("""
                delete from openiro.survey_answer;
                delete from openiro.review_survey;
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, counts_on,
                    completed_on)
                select '%s', local_authority_id, child_id, period_of_care_id, status, source, counts_on, '2026-02-02'
                from openiro.review where id = '00000000-0000-7000-8000-00000000a602';
                """.formatted(review));
    }

    @Test
    void shouldShowNobodyWhatNobodyMayRead() throws SQLException {
        answers(3, true, GRACE, OVER);
        answers(4, false, GRACE, OVER);
        String count = "select count(*) from openiro.survey_answer";
        try (Connection staff = database.as("openiro_staff")) {
            for (String reader : List.of("iro-a", "manager-a")) {
                begin(staff, "scope.begin_staff", reader, Database.NORTHMOOR);
                assertThat(query(staff, count)).as(reader).containsExactly("3");
                assertThat(query(staff, count + " where not may_be_read or words is not null"))
                        .containsExactly("0");
            }
            for (String role : List.of("ADMIN", "DCS", "LEAD_MEMBER", "AUDITOR", "ADVOCATE")) {
                begin(staff, "scope.begin_staff", reader(role), Database.NORTHMOOR);
                assertThat(query(staff, "select scope.has_role('" + role + "')"))
                        .containsExactly("t");
                assertThat(query(staff, count)).as(role).containsExactly("0");
            }
            begin(staff, "scope.begin_staff", "iro-b", Database.EASTHAVEN);
            assertThat(query(staff, count)).containsExactly("0");
            UUID item = UUID.randomUUID();
            database.execute("insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at,"
                    + " available_at, state) values ('" + item + "', '" + Database.NORTHMOOR
                    + "', 'apart:x', 'SURVEY_ANSWERED', '" + item + "', now(), now(), 'READY')");
            assertThat(begin(staff, "scope.begin_work", item)).isTrue();
            assertThat(query(staff, "select scope.is_work()")).containsExactly("t");
            assertThat(query(staff, count)).containsExactly("0");
        }
        for (String attack : List.of(
                ASK,
                "update openiro.survey_answer set may_be_read = true",
                "delete from openiro.survey_answer",
                "insert into openiro.survey_answer (survey_id) values (gen_random_uuid())",
                "update openiro.review_survey set answered = false",
                "update openiro.review_survey set iro_id = null",
                "update openiro.review_survey set relation = 'CARER'")) {
            try (Connection staff = database.as("openiro_staff")) {
                begin(staff, "scope.begin_staff", "manager-a", Database.NORTHMOOR);
                assertThatThrownBy(() -> update(staff, attack))
                        .as(attack)
                        .hasMessageMatching("(?s).*(permission denied|row-level security).*");
            }
        }
    }

    @Test
    void shouldTakeOneAnswerByTheLinkAndNoWordsThatNobodyMayRead() throws Exception {
        UUID survey = ask("layla@mail.example", GRACE);
        byte[] token = link(survey);
        try (Connection staff = database.as("openiro_staff")) {
            assertThat(begin(staff, "scope.begin_link", (Object) token)).isTrue();
            assertThat(query(staff, "select row_to_json(s) from scope.linked_survey() s")
                            .get(0))
                    .contains("Ben", "Northmoor Council", "2026-02-02")
                    .doesNotContain("Cole", "2013", "Guest");
            assertThat(query(staff, "select 1 from openiro.review_survey")).isEmpty();
            assertThatThrownBy(() ->
                            query(staff, "select scope.answer_survey('{\"LISTENED\": \"AGREE\"}', 'x', false, 'en')"))
                    .hasMessageContaining("violates check constraint");
        }
        try (Connection staff = database.as("openiro_staff")) {
            begin(staff, "scope.begin_link", (Object) token);
            assertThat(query(staff, ANSWER)).containsExactly("t");
            assertThat(query(staff, ANSWER)).containsExactly("f");
            assertThat(query(staff, "select 1 from openiro.survey_answer")).isEmpty();
            staff.commit();
            assertThat(begin(staff, "scope.begin_link", (Object) token)).isFalse();
            assertThat(query(staff, "select 1 from scope.linked_survey()")).isEmpty();
            staff.rollback();
            begin(staff, "scope.begin_staff", "iro-a", Database.NORTHMOOR);
            assertThat(query(staff, ANSWER)).containsExactly("f");
        }
        assertThat(database.asAdministrator("select kind from openiro.work_item where subject_id = '" + survey + "'"))
                .containsExactly("SURVEY_ANSWERED");
    }

    @Test
    void shouldCountQuartersThatAreOverAndFiveOrMore() throws SQLException {
        answers(4, false, GRACE, OVER);
        assertThat(counts("null")).isEmpty();
        answers(1, false, GRACE, OVER);
        answers(9, false, GRACE, "now()");
        answers(9, false, GRACE, LONG_AGO);
        answers(4, false, GRACE, QUARTER_BEFORE);
        assertThat(counts("null")).containsExactly("PARENT LISTENED AGREE 5");
        assertThat(counts("'" + GRACE + "'")).containsExactly("PARENT LISTENED AGREE 5");
        assertThat(counts("'" + UUID.randomUUID() + "'")).isEmpty();
        for (String none : List.of(
                THAT_QUARTER + " + 1",
                THAT_QUARTER + " - 1",
                "cast(date_trunc('quarter', now()) as date)",
                "cast(" + LONG_AGO + " as date)",
                "cast(null as date)")) {
            assertThat(figures(none, "null")).as(none).isEmpty();
        }
    }

    @Test
    void shouldCountRestrictedRecordsAsWell() throws SQLException {
        answers(5, true, GRACE, OVER);
        database.execute(
                "insert into openiro.record_restriction (id, local_authority_id, child_id, reason, restricted_by,"
                        + " restricted_at) values (gen_random_uuid(), '" + Database.NORTHMOOR + "', '" + Database.BEN
                        + "', 'x', '" + MANAGER + "', now())");
        try (Connection staff = database.as("openiro_staff")) {
            begin(staff, "scope.begin_staff", "iro-a", Database.NORTHMOOR);
            assertThat(query(staff, "select 1 from openiro.survey_answer")).isEmpty();
            assertThat(counts("null")).containsExactly("PARENT LISTENED AGREE 5");
        } finally {
            database.execute("delete from openiro.record_restriction where child_id = '" + Database.BEN + "'");
        }
    }

    /** Of a social worker with five children, or a mother of five, a figure would be what one person said. */
    @Test
    void shouldCountPeopleAndNotAnswers() throws SQLException {
        for (int i = 0; i < 6; i++) {
            answer(i % 2 == 0 ? "dan@mail.example" : "Dan@mail.example", false, GRACE, OVER);
        }
        assertThat(counts("null")).isEmpty();
        answers(3, true, GRACE, OVER);
        assertThat(counts("null")).isEmpty();
        answers(3, false, GRACE, OVER);
        assertThat(counts("null")).isEmpty();
        answers(1, false, GRACE, OVER);
        assertThat(counts("null")).containsExactly("PARENT LISTENED AGREE 13");
    }

    /** Whoever knows the answers that may be read could take them from the figure. */
    @Test
    void shouldNotTellOfFewerThanFiveWhomNobodyMayRead() throws SQLException {
        answers(9, true, GRACE, OVER);
        assertThat(counts("null")).containsExactly("PARENT LISTENED AGREE 9");
        answers(1, false, GRACE, OVER);
        assertThat(counts("null")).isEmpty();
        answers(4, false, GRACE, OVER);
        assertThat(counts("null")).containsExactly("PARENT LISTENED AGREE 14");
    }

    /** Whoever knows the figures of each IRO could take them from that of the authority. */
    @Test
    void shouldNotTellOfFewerThanFiveByTheDifferenceOfTwoFigures() throws SQLException {
        answers(6, false, GRACE, OVER);
        answers(2, false, null, OVER);
        assertThat(counts("'" + GRACE + "'")).containsExactly("PARENT LISTENED AGREE 6");
        assertThat(counts("null")).containsExactly("PARENT LISTENED AGREE 6");
        answers(3, false, null, OVER);
        assertThat(counts("null")).containsExactly("PARENT LISTENED AGREE 11");
    }

    /** What may be read of one IRO, counted with what nobody may read of another. */
    @Test
    void shouldNotTellOfFewerThanFiveAmongWhatIsCountedTogether() throws SQLException {
        answers(3, true, GRACE, OVER);
        answers(4, false, null, OVER);
        assertThat(counts("null")).isEmpty();
        answers(1, false, null, OVER);
        assertThat(counts("null")).containsExactly("PARENT LISTENED AGREE 8");
        assertThat(counts("'" + GRACE + "'")).isEmpty();
    }

    @Test
    void shouldTellFiguresToThoseWhoAnswerForTheServiceOnly() throws SQLException {
        answers(5, false, GRACE, OVER);
        assertThat(counts("null")).hasSize(1);
        String all = "select 1 from scope.survey_counts(" + THAT_QUARTER + ", null)";
        try (Connection staff = database.as("openiro_staff")) {
            assertThat(query(staff, all)).isEmpty();
            begin(staff, "scope.begin_staff", "iro-a", Database.NORTHMOOR);
            assertThat(query(staff, all)).isEmpty();
            begin(staff, "scope.begin_staff", "iro-b", Database.EASTHAVEN);
            assertThat(query(staff, all)).isEmpty();
        }
        try (Connection child = database.as("openiro_child")) {
            assertThatThrownBy(() -> query(child, all)).hasMessageContaining("permission denied");
        }
    }

    private List<String> counts(String iro) throws SQLException {
        return figures(THAT_QUARTER, iro);
    }

    private List<String> figures(String quarter, String iro) throws SQLException {
        try (Connection staff = database.as("openiro_staff")) {
            begin(staff, "scope.begin_staff", "manager-a", Database.NORTHMOOR);
            return query(
                    staff,
                    "select concat_ws(' ', relation, question, agreement, answers) from scope.survey_counts(" + quarter
                            + ", " + iro + ")");
        }
    }

    private void answers(int howMany, boolean mayBeRead, String iro, String at) throws SQLException {
        for (int i = 0; i < howMany; i++) {
            answer("somebody." + asked + "@mail.example", mayBeRead, iro, at);
        }
    }

    private void answer(String who, boolean mayBeRead, String iro, String at) throws SQLException {
        database.execute("""
                insert into openiro.survey_answer (survey_id, local_authority_id, child_id, answers, may_be_read,
                    answered_in, answered_at) values ('%s', '%s', '%s', '{"LISTENED": "AGREE"}', %s, 'en', %s)
                """.formatted(ask(who, iro), Database.NORTHMOOR, Database.BEN, mayBeRead, at));
    }

    /** The subject of somebody with this role and no other. */
    private String reader(String role) throws SQLException {
        String subject = "reader-" + role;
        database.execute("""
                insert into openiro.person (id, local_authority_id, subject, kind, display_name, first_name)
                values ('%1$s', '%2$s', '%3$s', 'STAFF', 'A Reader', 'A') on conflict do nothing;
                insert into openiro.membership (id, local_authority_id, person_id, role, since)
                select gen_random_uuid(), '%2$s', '%1$s', '%4$s', '2026-01-01'
                where not exists (select from openiro.membership where person_id = '%1$s')
                """.formatted(
                UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)), Database.NORTHMOOR, subject, role));
        return subject;
    }

    private UUID ask(String who, String iro) throws SQLException {
        UUID survey = UUID.randomUUID();
        database.execute("""
                insert into openiro.review_attendee (id, local_authority_id, review_id, child_id, position, name, role_label,
                    why_they_come) values ('%1$s', '%2$s', '%3$s', '%4$s', %5$s, 'Guest', 'x', 'x');
                insert into openiro.review_survey (id, local_authority_id, child_id, review_id, attendee_id, relation, iro_id,
                    language, email, delivery, asked_at)
                values ('%1$s', '%2$s', '%4$s', '%3$s', '%1$s', 'PARENT', %6$s, 'en', '%7$s', 'QUEUED', now())
                """.formatted(
                        survey,
                        Database.NORTHMOOR,
                        review,
                        Database.BEN,
                        asked++,
                        iro == null ? "null" : "'" + iro + "'",
                        who));
        return survey;
    }

    private byte[] link(UUID survey) throws SQLException, NoSuchAlgorithmException {
        byte[] token =
                MessageDigest.getInstance("SHA-256").digest(survey.toString().getBytes(StandardCharsets.UTF_8));
        database.execute("""
                insert into openiro.one_time_link (id, local_authority_id, child_id, purpose, subject_id, token_hash, expires_at)
                values (gen_random_uuid(), '%s', '%s', 'SURVEY', '%s', '\\x%s', now() + interval '1 day')
                """.formatted(
                        Database.NORTHMOOR, Database.BEN, survey, HexFormat.of().formatHex(token)));
        return token;
    }
}
