package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** Recording what happened at a review, and the dates that follow from it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class HoldingTest extends HoldingCase {

    @Test
    void shouldRecordWhatHappenedAndStartWhatFollows() {
        hold(with("\"iroContactMethod\": \"VERBAL\""))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("HELD"))
                .body("sequence", equalTo(1))
                .body("rule", equalTo("FIRST_REVIEW"))
                .body("dueDate", equalTo("2026-07-03"))
                .body("outcome", equalTo("ON_TIME"))
                .body("daysLate", nullValue())
                .body("findings", empty())
                .body("held.participationCode", equalTo("PN7"))
                .body("held.participationFromFacts", equalTo("PN7"))
                .body("held.viewsSharedBefore", equalTo(0))
                .body("held.iroContactStated", equalTo(true))
                .body("held.iroContactMethod", equalTo("VERBAL"))
                .body("held.recordedBy", equalTo(CareCase.person(amira.iro()).toString()))
                .body("held.recordedAt", equalTo("2026-06-30T16:00:00Z"));
        assertThat(Rows.of(
                        "select rule, due_date from openiro.deadline where subject_id = ? and state = 'OPEN' order by rule",
                        review))
                .containsExactly(
                        "CARE_PLAN_UPDATE|2026-07-14",
                        "DECISIONS|2026-07-07",
                        "DISTRIBUTION|2026-07-28",
                        "QUALITY_FORM|2026-07-01",
                        "RECORD|2026-07-21");
        assertThat(Rows.of(
                        "select rule, met_on, met_by from openiro.deadline where subject_id = ? and state = 'MET'",
                        amira.period()))
                .containsExactly("FIRST_REVIEW|2026-06-30|" + review);
        assertThat(open(amira.period())).containsExactly("SECOND_REVIEW|2|2026-06-30|2026-09-30");
        assertThat(Rows.of("select action from openiro.audit_entry where subject_id = ? order by at, id", review))
                .containsExactly("SCHEDULE_REVIEW", "HOLD_REVIEW");
    }

    @Test
    void shouldWantAPlanForPermanenceFromTheSecondReviewOnAndAContingencyAlways() {
        String empty =
                "update openiro.care_plan set content = '{\"outline\": {}, \"elements\": {}}' where child_id = :child";
        amira.but(empty);
        hold(ABSENT).statusCode(422).body("errors.code", contains("NO_CONTINGENCY_PLAN"));
        hold(with("\"findings\": [{\"code\": \"NO_CONTINGENCY_PLAN\", \"reason\": \"Being written\"}]"))
                .statusCode(200);
        review = planned("2026-08-01T10:00", "2026-09-07T14:00:00Z");
        clock.set("2026-09-08T10:00");
        hold(ABSENT.replace("2026-06-30", "2026-09-07"))
                .statusCode(422)
                .body("errors.code", contains("NO_PERMANENCE_PLAN", "NO_CONTINGENCY_PLAN"));
        amira.but("update openiro.care_plan set ended_on = '2026-08-01', status = 'ENDED' where child_id = :child");
        hold(ABSENT.replace("2026-06-30", "2026-09-07"))
                .statusCode(422)
                .body("errors.code", contains("NO_PERMANENCE_PLAN"));
    }

    @Test
    void shouldChainEachDueDateFromTheDayThatCounted() {
        hold(ABSENT).statusCode(200);
        review = planned("2026-08-01T10:00", "2026-09-07T14:00:00Z");
        clock.set("2026-09-08T10:00");
        hold(ABSENT.replace("2026-06-30", "2026-08-31"))
                .statusCode(200)
                .body("sequence", equalTo(2))
                .body("rule", equalTo("SECOND_REVIEW"))
                .body("dueDate", equalTo("2026-09-30"));
        assertThat(open(amira.period())).containsExactly("SUBSEQUENT_REVIEW|3|2026-08-31|2027-02-28");
        review = planned("2027-02-01T10:00", "2027-03-01T14:00:00Z");
        clock.set("2027-03-02T10:00");
        hold(with("\"findings\": [{\"code\": \"LATE\", \"reason\": \"Six months are not 183 days\"}]")
                        .replace("2026-06-30", "2027-03-01"))
                .statusCode(200)
                .body("sequence", equalTo(3))
                .body("outcome", equalTo("LATE"))
                .body("daysLate", equalTo(1));
        assertThat(open(amira.period())).containsExactly("SUBSEQUENT_REVIEW|4|2027-03-01|2027-09-01");
    }

    @Test
    void shouldCountTheDayThePolicySays() {
        AnotherAuthority opens = AnotherAuthority.register();
        amira = CareCase.amira(opens);
        review = planned("2026-06-10T10:00", "2026-06-30T14:00:00Z");
        amira.but(
                "insert into openiro.timescale_policy (id, local_authority_id, version_number, effective_from, review_date_counts, set_by)"
                        + " values (gen_random_uuid(), :place, 2, '2026-01-01', 'OPENED', '" + opens.person("DCS")
                        + "')");
        clock.set("2026-07-10T10:00");
        hold(ABSENT.replace("\"completedOn\": \"2026-06-30\"", "\"completedOn\": \"2026-07-08\""))
                .statusCode(200)
                .body("outcome", equalTo("ON_TIME"));
        assertThat(open(amira.period())).containsExactly("SECOND_REVIEW|2|2026-06-30|2026-09-30");
        assertThat(Rows.of(
                        "select anchor_date from openiro.deadline where subject_id = ? and rule = 'RECORD' and state = 'OPEN'",
                        review))
                .containsExactly("2026-07-08");
    }

    @Test
    void shouldCountShortBreaksByTheirOwnClock() {
        amira.but("update openiro.episode set legal_status = 'V4' where child_id = :child;"
                + " delete from openiro.deadline where subject_id = :period");
        hold(ABSENT).statusCode(200).body("outcome", equalTo("ON_TIME")).body("dueDate", equalTo("2026-09-06"));
        assertThat(open(amira.period())).containsExactly("SHORT_BREAK_REVIEW|2|2026-06-30|2026-12-30");
    }

    @Test
    void shouldPutNoClockOnShortBreaksKnownFromAReturnAlone() {
        amira.but("update openiro.episode set legal_status = 'V4', source = 'SSDA903' where child_id = :child;"
                + " delete from openiro.deadline where subject_id = :period");
        hold(ABSENT).statusCode(200).body("outcome", equalTo("NOT_JUDGED")).body("dueDate", nullValue());
        assertThat(open(amira.period())).isEmpty();
    }

    @Test
    void shouldJudgeNothingItCannotKnow() {
        amira.but(
                "update openiro.period_of_care set sequence_known = false, start_known = false, looked_after_from = null where id = :period;"
                        + " delete from openiro.deadline where subject_id = :period");
        hold(ABSENT).statusCode(200).body("outcome", equalTo("NOT_JUDGED")).body("sequence", nullValue());
        assertThat(open(amira.period())).containsExactly("SUBSEQUENT_REVIEW|null|2026-06-30|2026-12-30");
        review = planned("2026-11-01T10:00", "2026-11-30T14:00:00Z");
        clock.set("2026-12-01T10:00");
        hold(ABSENT.replace("2026-06-30", "2026-11-30")).statusCode(200).body("outcome", equalTo("NOT_JUDGED"));
        review = planned("2027-05-01T10:00", "2027-05-30T14:00:00Z");
        clock.set("2027-06-02T10:00");
        hold(with("\"findings\": [{\"code\": \"LATE\", \"reason\": \"Third or later: six months\"}]")
                        .replace("2026-06-30", "2027-06-01"))
                .statusCode(200)
                .body("outcome", equalTo("LATE"))
                .body("dueDate", equalTo("2027-05-30"))
                .body("daysLate", equalTo(2));
    }
}
