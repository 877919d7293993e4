package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Case;
import org.openiro.test.Components;
import org.openiro.test.TestClock;

@QuarkusTest
@QuarkusTestResource(Components.class)
class AllocationsTest {

    @Inject
    TestClock clock;

    private UUID child;

    @BeforeEach
    void aChildInJune() {
        clock.set("2026-06-09T09:00");
        child = Case.child();
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous()
                .body(Case.allocationBody(UUID.randomUUID().toString(), "2026-06-09"))
                .post("/v1/children/" + child + "/allocations")
                .then()
                .statusCode(401);
    }

    @Test
    void shouldForbidWhoeverTheContractDoesNotName() {
        Api.as("IRO")
                .headers(Api.key())
                .body(Case.allocationBody(UUID.randomUUID().toString(), "2026-06-09"))
                .post("/v1/children/" + child + "/allocations")
                .then()
                .statusCode(403);
        Api.as("LEAD_MEMBER")
                .get("/v1/children/" + child + "/allocations")
                .then()
                .statusCode(403);
        Api.as("ADMIN")
                .header("If-Match", "\"0\"")
                .headers(Api.key())
                .body("{\"endedOn\": \"2026-06-09\", \"reason\": \"x\"}")
                .post("/v1/allocations/" + UUID.randomUUID() + "/end")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldNotShowAllocationsOfOthersChildren() {
        String iro = Case.profile(Case.person("IRO"));
        Api.elsewhereAs("IRO_MANAGER")
                .headers(Api.key())
                .body(Case.allocationBody(iro, "2026-06-09"))
                .post("/v1/children/" + child + "/allocations")
                .then()
                .statusCode(404);
        String allocation = Case.allocation(child, iro, "2026-06-09");
        Api.elsewhereAs("IRO_MANAGER")
                .get("/v1/allocations/" + allocation)
                .then()
                .statusCode(404);
        Api.as("SOCIAL_WORKER").get("/v1/allocations/" + allocation).then().statusCode(404);
        Api.as("SOCIAL_WORKER")
                .get("/v1/children/" + child + "/allocations")
                .then()
                .statusCode(404);
        Api.as("IRO_MANAGER").get("/v1/allocations/" + UUID.randomUUID()).then().statusCode(404);
        Api.as("SOCIAL_WORKER")
                .header("If-Match", "\"0\"")
                .headers(Api.key())
                .body("{\"channel\": \"TEXT\"}")
                .post("/v1/allocations/" + allocation + "/child-informed")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldRefuseAFirstDayTooFarAheadOrBeforeBirth() {
        String iro = Case.profile(Case.person("IRO"));
        allocate(iro, "2026-09-08", null).statusCode(400).body("errors[0].pointer", equalTo("/from"));
        allocate(iro, "2015-03-01", null).statusCode(422).body("type", equalTo("/problems/dates-out-of-order"));
        allocate(iro, "2026-09-07", null).statusCode(201).body("status", equalTo("PLANNED"));
    }

    @Test
    void shouldAllocateAnIroToAChildWhoseBirthIsNotKnown() {
        Case.execute("update openiro.child set date_of_birth = null where id = ?", child);
        allocate(Case.profile(Case.person("IRO")), "2026-06-09", null).statusCode(201);
    }

    @Test
    void shouldRefuseAnUnknownIroAndOneWhoLeft() {
        allocate(UUID.randomUUID().toString(), "2026-06-09", null)
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors[0].pointer", equalTo("/iroId"));
        UUID person = Case.person("IRO");
        String iro = Case.profile(person);
        Case.execute("update openiro.membership set ended_on = '2026-06-01' where person_id = ?", person);
        allocate(iro, "2026-06-09", null).statusCode(422).body("type", equalTo("/problems/iro-role-missing"));
    }

    @Test
    void shouldRefuseALapsedRegistrationWhateverIsSaid() {
        String lapsed = Case.profile(Case.person("IRO"), "SWE", "2026-06-08", "2009-07-15");
        allocate(lapsed, "2026-06-09", "We need her.")
                .statusCode(422)
                .body("type", equalTo("/problems/iro-registration-lapsed"));
        allocate(lapsed, "2026-06-01", "It was valid then.")
                .statusCode(422)
                .body("type", equalTo("/problems/iro-registration-lapsed"));
        String lapsing = Case.profile(Case.person("IRO"), "SWE", "2026-06-20", "2009-07-15");
        allocate(lapsing, "2026-06-21", "x").statusCode(422).body("type", equalTo("/problems/iro-registration-lapsed"));
        String history = Case.profile(Case.person("IRO"), "HCPC_LEGACY", "2030-01-01", "2009-07-15");
        allocate(history, "2026-06-09", "x").statusCode(422).body("type", equalTo("/problems/iro-registration-lapsed"));
        assertThat(Case.rows("select id from openiro.allocation where child_id = ?", child))
                .isEmpty();
    }

    @Test
    void shouldWantAReasonBelowFiveYearsAndAuditIt() {
        String junior = Case.profile(Case.person("IRO"), "SWE", "2030-11-30", "2021-06-10");
        allocate(junior, "2026-06-09", null).statusCode(422).body("type", equalTo("/problems/iro-experience"));
        allocate(junior, "2026-06-09", "   ").statusCode(422).body("type", equalTo("/problems/iro-experience"));
        allocate(junior, "2026-06-09", "Nine years as a guardian.")
                .statusCode(201)
                .body("experienceOverrideReason", equalTo("Nine years as a guardian."));
        assertThat(Case.rows(
                        "select reason from openiro.audit_entry where action = 'ALLOCATE_IRO' and child_id = ?", child))
                .containsExactly("Nine years as a guardian.");
    }

    @Test
    void shouldIgnoreAReasonThatIsNotNeeded() {
        String senior = Case.profile(Case.person("IRO"), "SWE", "2030-11-30", "2021-06-09");
        allocate(senior, "2026-06-09", "Not needed.").statusCode(201).body("experienceOverrideReason", nullValue());
    }

    @Test
    void shouldRefuseASecondIroOnTheSameDays() {
        String first = Case.profile(Case.person("IRO"));
        String second = Case.profile(Case.person("IRO"));
        String allocation = Case.allocation(child, first, "2026-06-01");
        allocate(second, "2026-06-09", null).statusCode(409).body("type", equalTo("/problems/already-allocated"));
        end(allocation, "\"0\"", "2026-06-15").statusCode(200).body("status", equalTo("ACTIVE"));
        allocate(second, "2026-06-14", null).statusCode(409).body("type", equalTo("/problems/already-allocated"));
        allocate(second, "2026-06-15", null).statusCode(201).body("status", equalTo("PLANNED"));
        end(allocation, "\"1\"", "2026-06-16").statusCode(409).body("type", equalTo("/problems/already-allocated"));
        end(allocation, "\"1\"", "2026-06-14").statusCode(200);
    }

    @Test
    void shouldTellWhatToKnowWithoutRefusing() {
        Case.lookedAfter(child, java.time.LocalDate.parse("2026-06-01"), java.time.LocalDate.parse("2026-06-08"));
        String iro = Case.profile(Case.person("IRO"), "SSSC", "2026-08-01", "2009-07-15");
        allocate(iro, "2026-06-09", null)
                .statusCode(201)
                .body("dueDate", equalTo("2026-06-08"))
                .body("warnings.code", contains("OTHER_REGULATOR", "REGISTRATION_EXPIRES_SOON", "AFTER_DUE_DATE"))
                .body("warnings[1].message", equalTo("The registration of this IRO ends on 1 August 2026."));
        allocation(Case.child(), Case.profile(Case.person("IRO"))).body("warnings", empty());
    }

    @Test
    void shouldWarnOfAHighCaseload() {
        String iro = Case.profile(Case.person("IRO"));
        Case.execute("update openiro.iro_profile set full_time_equivalent = 0.01 where id = ?", UUID.fromString(iro));
        allocate(iro, "2026-06-09", null).statusCode(201).body("warnings.code", contains("CASELOAD_HIGH"));
        Api.as("ADMIN").get("/v1/iros/" + iro).then().body("activeAllocations", equalTo(1));
    }

    @Test
    void shouldEndAnAllocationOnce() {
        String allocation = Case.allocation(child, Case.profile(Case.person("IRO")), "2026-06-01");
        Api.as("IRO_MANAGER")
                .headers(Api.key())
                .body("{\"endedOn\": \"2026-06-09\", \"reason\": \"Left.\"}")
                .post("/v1/allocations/" + allocation + "/end")
                .then()
                .statusCode(428);
        end(allocation, "\"5\"", "2026-06-09").statusCode(412);
        end(allocation, "\"0\"", "2026-05-31").statusCode(422).body("errors[0].pointer", equalTo("/endedOn"));
        end(allocation, "\"0\"", "2026-06-09")
                .statusCode(200)
                .body("status", equalTo("ENDED"))
                .body("endReason", equalTo("Left."));
        end(allocation, "\"1\"", "2026-06-09").statusCode(409).body("type", equalTo("/problems/allocation-over"));
        Api.as("IRO_MANAGER")
                .header("If-Match", "\"1\"")
                .headers(Api.key())
                .body("{\"channel\": \"TEXT\"}")
                .post("/v1/allocations/" + allocation + "/child-informed")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/allocation-over"));
    }

    @Test
    void shouldListNewestFirstPageByPage() {
        String first = Case.allocation(child, Case.profile(Case.person("IRO")), "2026-06-01");
        end(first, "\"0\"", "2026-06-05");
        String second = Case.allocation(child, Case.profile(Case.person("IRO")), "2026-06-09");
        var page = Api.as("AUDITOR")
                .queryParam("limit", 1)
                .get("/v1/children/" + child + "/allocations")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .extract();
        Api.as("AUDITOR")
                .queryParam("limit", 1)
                .queryParam("cursor", page.<String>path("nextCursor"))
                .get("/v1/children/" + child + "/allocations")
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
    }

    private ValidatableResponse allocation(UUID whom, String iro) {
        return Api.as("IRO_MANAGER")
                .get("/v1/allocations/" + Case.allocation(whom, iro, "2026-06-09"))
                .then();
    }

    private ValidatableResponse allocate(String iro, String from, String reason) {
        String body = reason == null
                ? Case.allocationBody(iro, from)
                : "{\"iroId\": \"%s\", \"from\": \"%s\", \"experienceOverrideReason\": \"%s\"}"
                        .formatted(iro, from, reason);
        return Api.as("IRO_MANAGER")
                .headers(Api.key())
                .body(body)
                .post("/v1/children/" + child + "/allocations")
                .then();
    }

    private static ValidatableResponse end(String allocation, String ifMatch, String on) {
        return Api.as("IRO_MANAGER")
                .header("If-Match", ifMatch)
                .headers(Api.key())
                .body("{\"endedOn\": \"%s\", \"reason\": \"Left.\"}".formatted(on))
                .post("/v1/allocations/" + allocation + "/end")
                .then();
    }
}
