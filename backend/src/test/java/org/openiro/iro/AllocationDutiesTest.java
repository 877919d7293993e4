package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Case;
import org.openiro.test.Components;
import org.openiro.test.DueWork;
import org.openiro.test.TestClock;
import org.openiro.work.Dispatcher;

/** What allocating, telling and ending do to the deadline book. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class AllocationDutiesTest {

    @Inject
    TestClock clock;

    @Inject
    Dispatcher dispatcher;

    private UUID child;
    private UUID period;

    @BeforeEach
    void aChildWithoutAnIro() {
        clock.set("2026-06-09T09:00");
        child = Case.child();
        period = Case.lookedAfter(child, LocalDate.parse("2026-06-06"), LocalDate.parse("2026-06-12"));
    }

    @Test
    void shouldMeetTheDutyToAllocateAndOpenTheDutyToTell() {
        String allocation = Case.allocation(child, Case.profile(Case.person("IRO")), "2026-06-09");
        assertThat(deadlines(period, "ALLOCATE_IRO")).containsExactly("MET 2026-06-12 on 2026-06-09 by " + allocation);
        assertThat(deadlines(UUID.fromString(allocation), "CHILD_INFORMED")).containsExactly("OPEN 2026-06-16");
    }

    @Test
    void shouldMeetTheDutyToTellOnTheDayThatWasRecordedLast() {
        String allocation = Case.allocation(child, Case.profile(Case.person("IRO")), "2026-06-09");
        informed(allocation, "\"0\"", "{\"channel\": \"VERBAL\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/verbal-needs-date"));
        informed(allocation, "\"0\"", "{\"channel\": \"VERBAL\", \"date\": \"2026-06-10\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"));
        informed(allocation, "\"0\"", "{\"channel\": \"LETTER\", \"date\": \"2026-06-08\"}")
                .statusCode(422)
                .body("type", equalTo("/problems/dates-out-of-order"));
        Api.as("IRO_MANAGER")
                .headers(Api.key())
                .body("{\"channel\": \"TEXT\"}")
                .post("/v1/allocations/" + allocation + "/child-informed")
                .then()
                .statusCode(428);
        informed(allocation, "\"3\"", "{\"channel\": \"TEXT\"}").statusCode(412);
        informed(allocation, "\"0\"", "{\"channel\": \"TEXT\"}")
                .statusCode(200)
                .body("childInformed.channel", equalTo("TEXT"))
                .body("childInformed.date", equalTo("2026-06-09"));
        assertThat(deadlines(UUID.fromString(allocation), "CHILD_INFORMED"))
                .containsExactly("MET 2026-06-16 on 2026-06-09 by " + allocation);

        clock.set("2026-06-11T09:00");
        informed(allocation, "\"1\"", "{\"channel\": \"VERBAL\", \"date\": \"2026-06-10\"}")
                .statusCode(200)
                .body("childInformed.channel", equalTo("VERBAL"));
        assertThat(deadlines(UUID.fromString(allocation), "CHILD_INFORMED"))
                .containsExactly("MET 2026-06-16 on 2026-06-10 by " + allocation);
        assertThat(Case.rows(
                        "select id from openiro.audit_entry where action = 'RECORD_CHILD_INFORMED' and child_id = ?",
                        child))
                .hasSize(2);
    }

    @Test
    void shouldMeetTheDutyToTellWhenTheChildOpensThePage() {
        String allocation = Case.allocation(child, Case.profile(Case.person("IRO")), "2026-06-09");
        clock.set("2026-06-11T09:00");
        saw(allocation, "2026-06-10T23:30:00Z");
        Api.as("IRO_MANAGER").get("/v1/allocations/" + allocation).then().body("childInformed.channel", equalTo("APP"));
        assertThat(deadlines(UUID.fromString(allocation), "CHILD_INFORMED"))
                .containsExactly("MET 2026-06-16 on 2026-06-11 by " + allocation);
    }

    @Test
    void shouldKeepWhatWasRecordedBeforeTheChildOpenedThePage() {
        String allocation = Case.allocation(child, Case.profile(Case.person("IRO")), "2026-06-09");
        informed(allocation, "\"0\"", "{\"channel\": \"LETTER\"}").statusCode(200);
        clock.set("2026-06-11T09:00");
        saw(allocation, "2026-06-11T07:00:00Z");
        Api.as("IRO_MANAGER")
                .get("/v1/allocations/" + allocation)
                .then()
                .body("childInformed.channel", equalTo("LETTER"))
                .body("childInformed.date", equalTo("2026-06-09"));
    }

    @Test
    void shouldTakeThePageOfAnIroWhoHasLeftForNoOther() {
        String left = Case.allocation(child, Case.profile(Case.person("IRO")), "2026-06-09");
        end(left, "2026-06-09");
        String next = Case.allocation(child, Case.profile(Case.person("IRO")), "2026-06-09");
        saw(left, "2026-06-09T07:00:00Z");
        Api.as("IRO_MANAGER").get("/v1/allocations/" + left).then().body("childInformed", nullValue());
        Api.as("IRO_MANAGER").get("/v1/allocations/" + next).then().body("childInformed", nullValue());
    }

    @Test
    void shouldFindTheDutyMetByAnIroWhoWasThereBefore() {
        UUID returning = Case.child();
        String allocation = Case.allocation(returning, Case.profile(Case.person("IRO")), "2026-06-01");
        UUID again = Case.lookedAfter(returning, LocalDate.parse("2026-06-08"), LocalDate.parse("2026-06-15"));
        Case.work("CHECK_CHILD_HAS_IRO", returning);
        workOff();
        assertThat(deadlines(again, "ALLOCATE_IRO")).containsExactly("MET 2026-06-15 on 2026-06-08 by " + allocation);
    }

    @Test
    void shouldLetAnIroSeeTheChildUntilTheAllocationEnds() {
        UUID person = Case.person("IRO");
        String allocation = Case.allocation(child, Case.profile(person), "2026-06-09");
        end(allocation, "2026-06-20");
        clock.set("2026-06-19T23:59");
        Api.asSubject(Case.subject(person))
                .get("/v1/allocations/" + allocation)
                .then()
                .statusCode(200);
        clock.set("2026-06-20T00:00");
        Api.asSubject(Case.subject(person))
                .get("/v1/allocations/" + allocation)
                .then()
                .statusCode(404);
    }

    /** What the companion application writes; the work it causes is due by the test's clock. */
    private void saw(String allocation, String at) {
        Case.execute(
                "update openiro.allocation set child_saw_at = cast(? as timestamptz) where id = cast(? as uuid)",
                at,
                allocation);
        Case.work("CHILD_SAW_IRO", UUID.fromString(allocation));
        DueWork.workOff(dispatcher, clock, "CHILD_SAW_IRO");
    }

    private void workOff() {
        DueWork.workOff(dispatcher, clock, "CHECK_IRO_VACANCIES");
        DueWork.workOff(dispatcher, clock, "CHECK_CHILD_HAS_IRO");
    }

    private static List<String> deadlines(UUID subject, String rule) {
        return Case.rows(
                "select state || ' ' || due_date || coalesce(' on ' || met_on || ' by ' || met_by, '')"
                        + " from openiro.deadline where subject_id = ? and rule = ? order by created_at",
                subject,
                rule);
    }

    private static ValidatableResponse informed(String allocation, String ifMatch, String body) {
        return Api.as("IRO_MANAGER")
                .header("If-Match", ifMatch)
                .headers(Api.key())
                .body(body)
                .post("/v1/allocations/" + allocation + "/child-informed")
                .then();
    }

    private static void end(String allocation, String on) {
        Api.as("IRO_MANAGER")
                .header("If-Match", "\"0\"")
                .headers(Api.key())
                .body("{\"endedOn\": \"%s\", \"reason\": \"Left.\"}".formatted(on))
                .post("/v1/allocations/" + allocation + "/end")
                .then()
                .statusCode(200);
    }
}
