package org.openiro.oversight.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.TestClock;

/** What the record says of Amira on 1 October 2026. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class DriftTest {

    private static final String DEADLINE = """
            insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type, subject_id,
                anchor_event, anchor_date, amount, unit, due_date, provisional, explanation, counted_holidays, responsible,
                policy_version, state, met_on, met_by)
            values (gen_random_uuid(), :place, :child, '%s', 'LOCAL', 'x', 'REVIEW', gen_random_uuid(),
                'REVIEW_HELD', '2026-06-01', 1, 'DAYS', '%s', false, 'x', '[]', 'IRO', 1, '%s', %s,
                case when %4$s is null then null else gen_random_uuid() end);
            """;

    private static final String HELD = """
            insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, opened_on,
                completed_on, counts_on)
            values (gen_random_uuid(), :place, :child, :period, 'HELD', 'OPENIRO', '%1$s', '%1$s', '%1$s');
            """;

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);

    @Inject
    TestClock clock;

    @Test
    void shouldBeForThoseWhoAnswerForTheChild() {
        Api.anonymous().get(path()).then().statusCode(401);
        place.as("GUARDIAN").get(path()).then().statusCode(403);
        Api.asSubject(CareCase.amira(place).iro()).get(path()).then().statusCode(404);
        AnotherAuthority.register().as("DCS").get(path()).then().statusCode(404);
    }

    @Test
    void shouldFindNothingWhereThereIsNothing() {
        clock.set("2026-06-20T10:00");
        look().body("signs", empty());
    }

    @Test
    void shouldNameEachReasonWithItsFacts() {
        clock.set("2026-10-01T10:00");
        amira.but("delete from openiro.deadline where child_id = :child");
        amira.but(DEADLINE.formatted("DECISION_CARRIED_OUT", "2026-09-01", "OPEN", "null"));
        amira.but(DEADLINE.formatted("SECOND_REVIEW", "2026-09-02", "OPEN", "null"));
        amira.but(DEADLINE.formatted("FIRST_REVIEW", "2026-07-03", "MET", "date '2026-07-08'"));
        amira.but(DEADLINE.formatted("MIDWAY_OVERSIGHT", "2026-08-14", "OPEN", "null"));
        amira.but(HELD.formatted("2026-07-08") + HELD.formatted("2026-09-20"));
        amira.but("""
                insert into openiro.significant_event (id, local_authority_id, child_id, kind, occurred_on, description, source,
                    notified_by, notified_at, lag_working_days)
                select gen_random_uuid(), :place, :child, 'HEALTH', day, 'x', source, '%s', now(), lag
                from (values (date '2026-09-01', 'NOTIFIED', 5), (date '2026-09-02', 'NOTIFIED', 2),
                    (date '2026-09-03', 'FOUND_BY_SERVICE', 0), (date '2025-09-03', 'FOUND_BY_SERVICE', 0)) e (day, source, lag);
                """.formatted(CareCase.person(amira.worker())));
        look().body(
                        "signs.reason",
                        contains(
                                "DECISIONS_OVERDUE",
                                "REVIEWS_LATE",
                                "NO_PERMANENCE_PLAN",
                                "MIDWAY_OVERSIGHT_OVERDUE",
                                "EVENTS_TOLD_LATE"))
                .body("signs[0].facts.day", contains("2026-09-01"))
                .body(
                        "signs[1].facts.text",
                        contains(
                                "A review was due by this day and was held later, on 8 July 2026.",
                                "A review was due by this day and has not been held."))
                .body("signs[2].facts.day", contains("2026-09-20"))
                .body(
                        "signs[4].facts.text",
                        contains(
                                "Of what happened on this day the service was told 5 working days later.",
                                "Of what happened on this day the service was not told."));
        carriedOver("null", "2026-09-10");
        carriedOver("'CLOSED'", "2026-09-11");
        look().body("signs.find { it.reason == 'DECISIONS_CARRIED_OVER' }.facts.day", contains("2026-09-10"));
        permanence("2026-09-30");
        assertThat(reasons()).contains("PERMANENCE_OVERDUE").doesNotContain("NO_PERMANENCE_PLAN");
        amira.but(
                "update openiro.key_person set since = '2026-06-06', ended_on = '2026-07-01' where child_id = :child");
        worker("GUARDIAN", "2026-07-01", "'2026-08-01'");
        assertThat(reasons()).doesNotContain("SOCIAL_WORKER_CHANGES");
        worker("ADMIN", "2026-08-01", "null");
        place.as("IRO_MANAGER")
                .get(path())
                .then()
                .body(
                        "signs.find { it.reason == 'SOCIAL_WORKER_CHANGES' }.facts.text",
                        contains("The social worker changed 2 times in the last twelve months."));
    }

    private void carriedOver(String ending, String dueOn) {
        amira.but("""
                insert into openiro.decision_issue (id, local_authority_id, child_id, review_id, issued_at, issued_by)
                select gen_random_uuid(), :place, :child, r.id, now(), '%1$s' from openiro.review r
                where r.child_id = :child and r.counts_on = '2026-07-08' and not exists (
                    select from openiro.decision_issue i where i.child_id = :child);
                insert into openiro.review_decision (id, local_authority_id, child_id, review_id, kind, source, text, owner_name,
                    owner_role, due_on, drafted_at, drafted_by, carried_over, issue_id, ending, ended_at, ended_by, ending_reason)
                select gen_random_uuid(), :place, :child, i.review_id, 'DECISION', 'OTHER', 'A tutor comes.', 'Ines Hill',
                    'Head of year', '%3$s', now(), '%1$s', 1, i.id, e.ending, case when e.ending is null then null else now() end,
                    case when e.ending is null then null else uuid '%1$s' end, case when e.ending is null then null else 'x' end
                from openiro.decision_issue i cross join (select %2$s::text as ending) e where i.child_id = :child limit 1
                """.formatted(CareCase.person(amira.worker()), ending, dueOn));
    }

    private void permanence(String by) {
        amira.but("""
                insert into openiro.care_plan (id, local_authority_id, child_id, number, status, content, drafted_at, drafted_by,
                    in_force_on, in_force_by)
                values (gen_random_uuid(), :place, :child, 1, 'IN_FORCE',
                    '{"outline": {"permanence": {"primary": {"kind": "ADOPTION", "by": "%2$s"}, "parallel": []}}, "elements": {}}',
                    now(), '%1$s', '2026-09-21', '%1$s')
                """.formatted(CareCase.person(amira.worker()), by));
    }

    private void worker(String role, String since, String until) {
        amira.but("""
                insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since, ended_on)
                values (gen_random_uuid(), :place, :child, '%s', 'CASE_WORKER', '%s', %s)
                """.formatted(place.person(role), since, until));
    }

    private List<String> reasons() {
        return place.as("IRO_MANAGER").get(path()).then().extract().path("signs.reason");
    }

    private String path() {
        return "/v1/children/" + amira.child() + "/drift";
    }

    private ValidatableResponse look() {
        return Api.asSubject(amira.iro()).get(path()).then().statusCode(200);
    }
}
