package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** What a change of the calendar does to the deadline book. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class DeadlineRecalculationTest {

    private static final String ADJUSTMENTS = "/v1/working-day-adjustments";
    private static final String RECALCULATIONS = "/v1/deadline-recalculations/";
    private static final String MOURNING = """
            {"date": "2026-07-10", "kind": "ADDED_DAY_OFF", "name": "National day of mourning"}
            """;

    @Inject
    BackgroundWork work;

    private AnotherAuthority authority;
    private UUID child;

    @BeforeEach
    void registerAChild() {
        authority = AnotherAuthority.register();
        child = UUID.randomUUID();
        Components.database()
                .asAdministrator(
                        "insert into openiro.child (id, local_authority_id, first_name, last_name, date_of_birth) values ('%s', '%s', 'A', 'B', '2015-01-01')"
                                .formatted(child, authority.id()));
    }

    @Test
    void shouldMoveWhatIsCountedOverTheDayAndNothingElse() {
        UUID first = enter("FIRST_REVIEW", "2026-06-15");
        UUID invitations = enter("INVITATIONS", "2026-07-20");
        UUID endsThere = enter("NOTIFY_SERVICE", "2026-07-08");
        UUID over = enter("NOTIFY_SERVICE", "2026-07-07");
        UUID later = enter("NOTIFY_SERVICE", "2026-07-10");
        UUID months = enter("SUBSEQUENT_REVIEW", "2026-06-01");

        moved(adjust())
                .body("items.rule", equalTo(List.of("INVITATIONS", "NOTIFY_SERVICE", "FIRST_REVIEW")))
                .body("items.dueDateBefore", equalTo(List.of("2026-07-06", "2026-07-10", "2026-07-13")))
                .body("items.dueDateNow", equalTo(List.of("2026-07-03", "2026-07-13", "2026-07-14")))
                .body("items[0].childId", equalTo(child.toString()));

        assertThat(book(first)).containsExactly("WITHDRAWN|2026-07-13", "OPEN|2026-07-14");
        assertThat(book(invitations)).containsExactly("WITHDRAWN|2026-07-06", "OPEN|2026-07-03");
        assertThat(book(endsThere)).containsExactly("WITHDRAWN|2026-07-10", "OPEN|2026-07-13");
        assertThat(book(over)).containsExactly("OPEN|2026-07-09");
        assertThat(book(later)).containsExactly("OPEN|2026-07-14");
        assertThat(book(months)).containsExactly("OPEN|2026-12-01");
    }

    @Test
    void shouldKeepTheReasonAndExplainTheNewDate() {
        UUID subject = enter("FIRST_REVIEW", "2026-06-15");
        adjust();
        assertThat(Rows.of(
                        "select withdrawn_reason, version from openiro.deadline where subject_id = ? and state = 'WITHDRAWN'",
                        subject))
                .containsExactly(
                        "The working-day calendar changed: 10 July 2026 (National day of mourning) became a day off.|1");
        assertThat(Rows.of(
                        "select counted_holidays ->> 0, explanation like '%Friday 10 July 2026 (National day of mourning)%',"
                                + " sequence, subject_type, policy_version, responsible, amount from openiro.deadline"
                                + " where subject_id = ? and state = 'OPEN'",
                        subject))
                .containsExactly(
                        "{\"date\": \"2026-07-10\", \"name\": \"National day of mourning\"}|t|1|PERIOD_OF_CARE|1|IRO|20");
    }

    @Test
    void shouldLeaveWhatIsMetAndWhatAnotherAuthorityHas() {
        UUID met = enter("FIRST_REVIEW", "2026-06-15");
        Components.database()
                .asAdministrator(
                        "update openiro.deadline set state = 'MET', met_on = '2026-07-01' where subject_id = '%s'"
                                .formatted(met));
        UUID elsewhere = UUID.randomUUID();
        insert("FIRST_REVIEW", "2026-06-15", elsewhere, authority.as("IRO"));
        AnotherAuthority other = AnotherAuthority.register();
        recalculated(other, adjustIn(other)).body("movedCount", equalTo(0));
        assertThat(book(elsewhere)).containsExactly("OPEN|2026-07-13");
        moved(adjust()).body("items", hasSize(1));
        assertThat(book(met)).containsExactly("MET|2026-07-13");
    }

    @Test
    void shouldExplainAnewALimitInMonthsThatEndsOnTheDay() {
        UUID subject = enter("SUBSEQUENT_REVIEW", "2026-01-10");
        moved(adjust()).body("items", hasSize(0));
        assertThat(book(subject)).containsExactly("WITHDRAWN|2026-07-10", "OPEN|2026-07-10");
        assertThat(Rows.of(
                        "select explanation like '%the last working day before it is Thursday 9 July 2026%'"
                                + " from openiro.deadline where subject_id = ? and state = 'OPEN'",
                        subject))
                .containsExactly("t");
    }

    @Test
    void shouldMoveBackWhenTheDayIsTakenBack() {
        UUID subject = enter("FIRST_REVIEW", "2026-06-15");
        adjust();
        UUID adjustment = UUID.fromString(
                Rows.of("select id from openiro.day_adjustment where local_authority_id = ?", authority.id())
                        .get(0));
        String recalculation = authority
                .as("ADMIN")
                .header("If-Match", "*")
                .delete(ADJUSTMENTS + "/" + adjustment)
                .then()
                .statusCode(200)
                .extract()
                .path("recalculationId");
        moved(recalculation).body("items.dueDateNow", equalTo(List.of("2026-07-13")));
        assertThat(book(subject)).containsExactly("WITHDRAWN|2026-07-13", "WITHDRAWN|2026-07-14", "OPEN|2026-07-13");
    }

    @Test
    void shouldCountByThePolicyTheDeadlineWasMadeWith() {
        UUID subject = enter("FIRST_REVIEW", "2026-06-15");
        authority
                .as("ADMIN")
                .header("If-Match", "*")
                .body(
                        "{\"effectiveFrom\": \"%s\", \"reviewDateCounts\": \"COMPLETED\", \"values\": [{\"rule\": \"FIRST_REVIEW\", \"amount\": 5}]}"
                                .formatted(LocalDate.now(LondonTime.ZONE)))
                .put("/v1/timescale-policy")
                .then()
                .statusCode(200);
        adjust();
        assertThat(book(subject)).containsExactly("WITHDRAWN|2026-07-13", "OPEN|2026-07-14");
    }

    @Test
    void shouldMoveThousandsAtOnce() {
        enter("FIRST_REVIEW", "2026-06-15");
        Components.database().asAdministrator("""
                insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type, subject_id,
                    anchor_event, anchor_date, amount, unit, due_date, provisional, explanation, counted_holidays, responsible,
                    policy_version, state)
                select gen_random_uuid(), local_authority_id, child_id, rule, basis, legal_source, subject_type, gen_random_uuid(),
                    anchor_event, anchor_date, amount, unit, due_date, provisional, explanation, counted_holidays, responsible,
                    policy_version, state
                from openiro.deadline, generate_series(1, 1700) where child_id = '%s'
                """.formatted(child));
        recalculated(authority, adjust()).body("movedCount", equalTo(1701)).body("childrenDone", equalTo(1));
        assertThat(Rows.of(
                        "select state, due_date, count(*) from openiro.deadline where child_id = ? group by 1, 2 order by 1",
                        child))
                .containsExactly("OPEN|2026-07-14|1701", "WITHDRAWN|2026-07-13|1701");
    }

    @Test
    void shouldAnswerARetryWithoutMovingAnythingAgain() {
        UUID subject = enter("FIRST_REVIEW", "2026-06-15");
        var key = Api.key();
        for (int i = 0; i < 2; i++) {
            authority
                    .as("ADMIN")
                    .headers(key)
                    .body(MOURNING)
                    .post(ADJUSTMENTS)
                    .then()
                    .statusCode(201);
        }
        work.finish();
        assertThat(book(subject)).hasSize(2);
    }

    @Test
    void shouldFindLaterWhatWasEnteredMeanwhileOnTheCalendarBefore() {
        String recalculation = adjust();
        UUID straggler = UUID.randomUUID();
        insert("FIRST_REVIEW", "2026-06-15", straggler, Api.as("IRO"));
        Components.database()
                .asAdministrator(
                        "update openiro.work_item set due_at = now(), available_at = now() where state = 'READY'"
                                + " and subject_id = '%s'".formatted(recalculation));
        work.finish();

        assertThat(book(straggler)).containsExactly("WITHDRAWN|2026-07-13", "OPEN|2026-07-14");
    }

    /** The recalculation that the adjustment caused, done. */
    private String adjust() {
        return adjustIn(authority);
    }

    private String adjustIn(AnotherAuthority place) {
        String recalculation = place.as("ADMIN")
                .headers(Api.key())
                .body(MOURNING)
                .post(ADJUSTMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("recalculationId");
        work.finish();
        return recalculation;
    }

    private ValidatableResponse recalculated(AnotherAuthority place, String recalculation) {
        work.finish();
        return place.as("IRO_MANAGER")
                .get(RECALCULATIONS + recalculation)
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("cause", equalTo("CALENDAR"));
    }

    private ValidatableResponse moved(String recalculation) {
        recalculated(authority, recalculation);
        return authority
                .as("IRO_MANAGER")
                .get(RECALCULATIONS + recalculation + "/moved-deadlines")
                .then()
                .statusCode(200);
    }

    private UUID enter(String rule, String from) {
        UUID subject = UUID.randomUUID();
        insert(rule, from, subject, authority.as("IRO"));
        return subject;
    }

    // As the application would enter it: everything it says comes from the application itself.
    private void insert(
            String rule, String from, UUID subject, io.restassured.specification.RequestSpecification asker) {
        Map<String, Object> due = asker.get("/v1/timescales/" + rule + "/due-date?from=" + from)
                .then()
                .statusCode(200)
                .extract()
                .path("$");
        DeadlineRule known = DeadlineRule.valueOf(rule);
        try (Connection connection = Components.database().administrator();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type,
                            subject_id, sequence, anchor_event, anchor_date, amount, unit, due_date, provisional, explanation,
                            counted_holidays, responsible, policy_version, state)
                        values (gen_random_uuid(), ?, ?, ?, ?, ?, 'PERIOD_OF_CARE', ?, 1, ?, ?::date, ?, ?, ?::date, false, ?,
                            '[]', ?, 1, 'OPEN')
                        """)) {
            Object[] values = {
                authority.id(),
                child,
                rule,
                due.get("basis"),
                due.get("legalSource"),
                subject,
                known.anchorEvent().name(),
                from,
                known.defaultTimescale().amount(),
                known.defaultTimescale().unit().name(),
                due.get("dueDate"),
                due.get("explanation"),
                known.responsible().name()
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> book(UUID subject) {
        return Rows.of(
                "select state, due_date from openiro.deadline where subject_id = ? order by state = 'OPEN', created_at, version desc",
                subject);
    }
}
