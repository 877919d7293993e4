package org.openiro.report.timeliness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.report.returns.ReturnAuthority;
import org.openiro.test.Api;
import org.openiro.test.Components;

/** The operations of the tag {@code reports}; that they judge rightly is tested with the imports. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class TimelinessTest {

    private static final String REPORT = "/v1/reports/review-timeliness";
    private static final String SUMMARY = REPORT + "/summary";

    private static final String TWO_CHILDREN = """
            insert into openiro.child (id, local_authority_id, local_identifier, first_name, last_name, date_of_birth)
            select gen_random_uuid(), {authority}, n, 'A', 'B', '2012-03-04' from unnest(array['T1', 'T2']) n;
            insert into openiro.period_of_care (id, local_authority_id, child_id, status, source, start_known,
                looked_after_from, sequence_known)
            select gen_random_uuid(), {authority}, id, 'ACTIVE', 'OPENIRO', true, '2025-06-02', true
            from openiro.child where local_authority_id = {authority};
            insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, opened_on,
                completed_on, counts_on, participation_code)
            select gen_random_uuid(), {authority}, child_id, id, 'HELD', 'OPENIRO', '2025-07-01', '2025-07-01', '2025-07-01', 'PN1'
            from openiro.period_of_care where local_authority_id = {authority};
            insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type, subject_id,
                sequence, anchor_event, anchor_date, amount, unit, due_date, provisional, explanation, counted_holidays,
                responsible, policy_version, state, met_on, met_by)
            select gen_random_uuid(), {authority}, r.child_id, 'FIRST_REVIEW', 'REGULATION', 'x', 'PERIOD_OF_CARE',
                r.period_of_care_id, 1, 'BECAME_LOOKED_AFTER', '2025-06-02', 20, 'WORKING_DAYS', '2025-06-30', false, 'x', '[]',
                'IRO', 1, 'MET', '2025-07-01', r.id
            from openiro.review r where r.local_authority_id = {authority};
            """;

    private static final String IRO_OF_T1 = """
            insert into openiro.iro_profile (id, local_authority_id, person_id, qualification, regulator,
                registration_number, registration_expires_on, qualified_on, full_time_equivalent)
            select gen_random_uuid(), {authority}, person_id, 'x', 'SWE', 'x', '2030-01-01', '2010-01-01', 1
            from openiro.membership
            where local_authority_id = {authority} and role = 'IRO';
            insert into openiro.allocation (id, local_authority_id, child_id, iro_id, started_on, allocated_by)
            select gen_random_uuid(), {authority}, c.id, i.id, '2025-06-03', i.person_id
            from openiro.child c, openiro.iro_profile i
            where c.local_authority_id = {authority} and i.local_authority_id = {authority} and c.local_identifier = 'T1';
            """;

    private final ReturnAuthority authority = ReturnAuthority.register();

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous()
                .queryParam("from", "2025-04-01")
                .queryParam("to", "2026-03-31")
                .get(REPORT)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM", "SOCIAL_WORKER", "LEAD_MEMBER"})
    void shouldForbidTheListToOthers(String role) {
        year(role).get(REPORT).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM", "SOCIAL_WORKER", "IRO"})
    void shouldForbidTheSummaryToOthers(String role) {
        year(role).get(SUMMARY).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 2025-03-31", // ends before it begins
        "2014-04-01, 2025-04-02", // longer than eleven years
        "2025-04-01, soon"
    })
    void shouldRefuseASpanThatIsNone(String from, String to) {
        authority
                .as("DCS")
                .queryParam("from", from)
                .queryParam("to", to)
                .get(REPORT)
                .then()
                .statusCode(400);
        authority
                .as("DCS")
                .queryParam("from", from)
                .queryParam("to", to)
                .get(SUMMARY)
                .then()
                .statusCode(400);
    }

    @Test
    void shouldRefuseAMissingDayOrAMalformedCursor() {
        authority
                .as("DCS")
                .queryParam("from", "2025-04-01")
                .get(REPORT)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("REQUIRED"));
        year("DCS")
                .queryParam("cursor", "x")
                .get(REPORT)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/cursor"));
    }

    @Test
    void shouldOfferNoOtherForm() {
        year("DCS").accept("application/xml").get(REPORT).then().statusCode(406);
    }

    @Test
    void shouldListReviewsWithDueDateAndOutcome() {
        authority.change(TWO_CHILDREN);

        year("AUDITOR")
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].outcome", equalTo("LATE"))
                .body("items[0].daysLate", equalTo(1))
                .body("items[0].sequence", equalTo(1))
                .body("items[0].periodStart", equalTo("2025-06-02"))
                .body("nextCursor", nullValue());
        year("LEAD_MEMBER")
                .get(SUMMARY)
                .then()
                .statusCode(200)
                .body("late", equalTo(2))
                .body("onTimeShare", equalTo(0.0f))
                .body("byRule.rule", equalTo(List.of("FIRST_REVIEW")));
        assertThat(authority.query("select count(*) from openiro.audit_entry where local_authority_id = {authority}"
                        + " and action = 'READ_REPORT'"))
                .containsExactly("1");
    }

    @Test
    void shouldGiveTheWholeReportAsCsv() {
        authority.change(TWO_CHILDREN);

        String csv = year("DCS")
                .accept("text/csv")
                .queryParam("limit", 1)
                .get(REPORT)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertThat(csv.lines())
                .containsExactly(
                        "child,periodStart,sequence,heldOn,dueOn,outcome,daysLate,rule",
                        "T1,2025-06-02,1,2025-07-01,2025-06-30,LATE,1,FIRST_REVIEW",
                        "T2,2025-06-02,1,2025-07-01,2025-06-30,LATE,1,FIRST_REVIEW");
    }

    @Test
    void shouldGiveAnIroTheChildrenAllocatedToThem() {
        authority.change(TWO_CHILDREN);
        year("IRO").get(REPORT).then().statusCode(200).body("items", hasSize(0));
        authority.change(IRO_OF_T1);

        year("IRO").get(REPORT).then().statusCode(200).body("items.child", equalTo(List.of("T1")));
    }

    @Test
    void shouldNotShowTheReviewsOfAnotherAuthority() {
        authority.change(TWO_CHILDREN);

        ReturnAuthority.register()
                .as("DCS")
                .queryParam("from", "2025-04-01")
                .queryParam("to", "2026-03-31")
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private RequestSpecification year(String role) {
        return authority.as(role).queryParam("from", "2025-04-01").queryParam("to", "2026-03-31");
    }
}
