package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class PolicyVersionsTest {

    private static final String PATH = "/v1/timescale-policy";
    private static final String DEFAULTS = "\"1-1\"";

    private final LocalDate today = LocalDate.now(LondonTime.ZONE);
    private AnotherAuthority authority;

    @BeforeEach
    void chooseAnAuthority() {
        authority = AnotherAuthority.register();
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(PATH).then().statusCode(401);
        Api.anonymous().get(PATH + "/versions").then().statusCode(401);
        Api.anonymous().body(policy(today, "")).put(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADVOCATE", "GUARDIAN", "SYSTEM"})
    void shouldForbidOutsidersToRead(String role) {
        authority.as(role).get(PATH).then().statusCode(403);
        authority.as(role).get(PATH + "/versions").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO", "SOCIAL_WORKER", "PRACTICE_MANAGER", "LEAD_MEMBER", "AUDITOR"})
    void shouldForbidOthersToReplace(String role) {
        authority.as(role).body(policy(today, "")).put(PATH).then().statusCode(403);
    }

    @Test
    void shouldNameWhatIsMalformed() {
        replace("ADMIN", DEFAULTS, policy(today, value("NO_SUCH_RULE", 1)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/values/0/rule"))
                .body("toString()", not(containsString("NO_SUCH_RULE")));
        replace("ADMIN", DEFAULTS, policy(today, value("RECORD", 0)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/values/0/amount"));
        replace("ADMIN", DEFAULTS, policy(today, value("RECORD", 401))).statusCode(400);
        replace("ADMIN", DEFAULTS, policy(today, value("RECORD", 3) + "," + value("RECORD", 4)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/values/1/rule"))
                .body("errors[0].code", equalTo("DUPLICATE"));
        replace("ADMIN", DEFAULTS, policy(LocalDate.of(2100, 1, 1), ""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/effectiveFrom"));
    }

    @Test
    void shouldAskForIfMatchAndRefuseAStaleOne() {
        authority.as("ADMIN").body(policy(today, "")).put(PATH).then().statusCode(428);
        replace("ADMIN", DEFAULTS, policy(today.plusDays(30), value("RECORD", 10)))
                .statusCode(200)
                .header("ETag", equalTo("\"1-2\""));
        // Not in force yet, and yet nobody overwrites it unseen.
        replace("ADMIN", DEFAULTS, policy(today, "")).statusCode(412).header("ETag", equalTo("\"1-2\""));
    }

    @ParameterizedTest
    @CsvSource({"FIRST_REVIEW, 21", "SECOND_REVIEW, 4", "SUBSEQUENT_REVIEW, 7", "ADJOURNMENT, 21"})
    void shouldLetNobodyLoosenALimitOfLaw(String rule, int amount) {
        for (String role : List.of("IRO_MANAGER", "ADMIN", "DCS")) {
            replace(role, DEFAULTS, approved(today, value(rule, amount)))
                    .statusCode(422)
                    .body("type", equalTo("/problems/timescale-fixed-by-law"))
                    .body("errors", hasSize(1))
                    .body("errors[0].pointer", equalTo("/values/0/amount"))
                    .body("errors[0].code", equalTo("BEYOND_LEGAL_LIMIT"))
                    .body("errors[0].message", containsString(rule));
        }
        assertThat(Rows.of("select 1 from openiro.timescale_policy where local_authority_id = ?", authority.id()))
                .isEmpty();
    }

    @Test
    void shouldNameEveryLimitOfLawThatWouldBeLoosened() {
        replace(
                        "DCS",
                        DEFAULTS,
                        approved(
                                today,
                                value("FIRST_REVIEW", 30) + "," + value("RECORD", 10) + ","
                                        + value("SECOND_REVIEW", 6)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/values/0/amount", "/values/2/amount")));
    }

    @ParameterizedTest
    @CsvSource({
        "IRO_MANAGER, DECISIONS, 6",
        "ADMIN, NOTIFY_SERVICE, 3",
        "IRO_MANAGER, INVITATIONS, 9",
        "DCS, RECORD, 16"
    })
    void shouldNotLoosenGuidanceWithoutTheDirectorsApproval(String role, String rule, int amount) {
        replace(role, DEFAULTS, policy(today, value(rule, amount)))
                .statusCode(422)
                .body("type", equalTo("/problems/director-approval-needed"))
                .body("errors[0].code", equalTo("DIRECTOR_APPROVAL_REQUIRED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRO_MANAGER", "ADMIN"})
    void shouldNotTakeSomebodyElsesApprovalForTheDirectors(String role) {
        replace(role, DEFAULTS, approved(today, value("RECORD", 16)))
                .statusCode(422)
                .body("type", equalTo("/problems/director-approval-needed"));
    }

    @Test
    void shouldNotStartInThePast() {
        replace("ADMIN", DEFAULTS, policy(today.minusDays(1), ""))
                .statusCode(422)
                .body("type", equalTo("/problems/policy-in-the-past"));
    }

    @Test
    void shouldShowTheDefaultsWhereNothingWasRecorded() {
        authority
                .as("LEAD_MEMBER")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(DEFAULTS))
                .body("version", equalTo(1))
                .body("values", hasSize(DeadlineRule.publicPolicyRules().size()))
                .body("values.standing.unique()", equalTo(List.of("DEFAULT")))
                .body("values[0].timescale.amount", equalTo(20))
                .body("values[0].timescale.unit", equalTo("WORKING_DAYS"))
                .body("reviewDateCounts", equalTo("COMPLETED"))
                .body("recordedBy", nullValue())
                .body("directorApproval", nullValue());
    }

    @Test
    void shouldTightenByAnybodyWhoMayReplace() {
        replace("IRO_MANAGER", DEFAULTS, policy(today, value("FIRST_REVIEW", 15) + "," + value("INVITATIONS", 12)))
                .statusCode(200)
                .header("ETag", equalTo("\"2-2\""))
                .body("version", equalTo(2))
                .body("recordedBy", equalTo(authority.person("IRO_MANAGER").toString()))
                .body("values.find { it.rule == 'FIRST_REVIEW' }.timescale.amount", equalTo(15))
                .body("values.find { it.rule == 'FIRST_REVIEW' }.defaultAmount", equalTo(20))
                .body("values.find { it.rule == 'FIRST_REVIEW' }.standing", equalTo("TIGHTENED"))
                .body("values.find { it.rule == 'INVITATIONS' }.standing", equalTo("TIGHTENED"));
        assertThat(Rows.of(
                        "select action, changed_fields from openiro.audit_entry where local_authority_id = ?",
                        authority.id()))
                .containsExactly("REPLACE_TIMESCALE_POLICY|{FIRST_REVIEW,INVITATIONS}");
    }

    @Test
    void shouldLoosenGuidanceWithTheDirectorsReasonAndShowBoth() {
        replace("DCS", DEFAULTS, approved(today, value("RECORD", 20)))
                .statusCode(200)
                .body("values.find { it.rule == 'RECORD' }.standing", equalTo("LOOSENED"))
                .body(
                        "directorApproval.approvedBy",
                        equalTo(authority.person("DCS").toString()))
                .body("directorApproval.approvedAt", notNullValue())
                .body("directorApproval.reason", equalTo("Two vacancies."));
        authority
                .as("IRO")
                .get("/v1/timescales/RECORD/due-date?from=" + today)
                .then()
                .statusCode(200)
                .body("timescale.amount", equalTo(20))
                .body("explanation", containsString("Dcs Person, agreed to this: Two vacancies."));

        // The manager may keep what the director agreed to, and ask for less of it, but not for more.
        replace("IRO_MANAGER", "\"2-2\"", policy(today, value("RECORD", 18)))
                .statusCode(200)
                .body("directorApproval.reason", equalTo("Two vacancies."));
        replace("IRO_MANAGER", "\"3-3\"", policy(today, value("RECORD", 19))).statusCode(422);
        replace("IRO_MANAGER", "\"3-3\"", policy(today, ""))
                .statusCode(200)
                .body("values.find { it.rule == 'RECORD' }.timescale.amount", equalTo(15))
                .body("directorApproval", nullValue());
    }

    @Test
    void shouldCountByTheVersionInForceOnTheDayCountedFrom() {
        LocalDate start = today.plusDays(40);
        replace("ADMIN", DEFAULTS, policy(start, value("RECORD", 3)))
                .statusCode(200)
                .body("effectiveFrom", equalTo(start.toString()));
        authority
                .as("ADMIN")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("nextEffectiveFrom", equalTo(start.toString()));
        amountFrom(today, 15);
        amountFrom(start.minusDays(1), 15);
        amountFrom(start, 3);
        amountFrom(start.plusYears(1), 3);

        // A later version for an earlier day does not take the place of the one that starts then.
        replace("ADMIN", "\"1-2\"", policy(start.minusDays(10), value("RECORD", 4)))
                .statusCode(200)
                .body("version", equalTo(3))
                .body("nextEffectiveFrom", equalTo(start.toString()));
        amountFrom(start.minusDays(10), 4);
        amountFrom(start, 3);
        amountFrom(LocalDate.of(2012, 1, 3), 15);
    }

    @Test
    void shouldListEveryVersionTheNewestFirst() {
        replace("ADMIN", DEFAULTS, policy(today, value("RECORD", 10) + "," + value("REPORTS", 4)))
                .statusCode(200);
        replace("DCS", "\"2-2\"", approved(today, value("RECORD", 17))).statusCode(200);
        List<Integer> versions = new ArrayList<>();
        String cursor = null;
        do {
            var request = authority.as("AUDITOR").queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(PATH + "/versions")
                    .then()
                    .statusCode(200)
                    .extract();
            versions.addAll(page.path("items.version"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(versions).containsExactly(3, 2, 1);
        authority
                .as("AUDITOR")
                .get(PATH + "/versions")
                .then()
                .statusCode(200)
                .body("items[0].directorApproval.reason", equalTo("Two vacancies."))
                .body("items[1].values.find { it.rule == 'REPORTS' }.timescale.amount", equalTo(4))
                .body("items[2].recordedAt", nullValue());
    }

    @Test
    void shouldNotShowTheVersionsOfAnotherAuthority() {
        replace("ADMIN", DEFAULTS, policy(today, value("RECORD", 10))).statusCode(200);
        AnotherAuthority.register()
                .as("AUDITOR")
                .get(PATH + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(1)));
    }

    private void amountFrom(LocalDate from, int amount) {
        authority
                .as("IRO")
                .get("/v1/timescales/RECORD/due-date?from=" + from)
                .then()
                .statusCode(200)
                .body("timescale.amount", equalTo(amount));
    }

    private ValidatableResponse replace(String role, String etag, String body) {
        return authority.as(role).header("If-Match", etag).body(body).put(PATH).then();
    }

    private static String policy(LocalDate from, String values) {
        return "{\"effectiveFrom\": \"%s\", \"reviewDateCounts\": \"COMPLETED\", \"values\": [%s]}"
                .formatted(from, values);
    }

    private static String approved(LocalDate from, String values) {
        return policy(from, values).replaceFirst("}$", ", \"directorApproval\": {\"reason\": \"Two vacancies.\"}}");
    }

    private static String value(String rule, int amount) {
        return "{\"rule\": \"%s\", \"amount\": %d}".formatted(rule, amount);
    }
}
