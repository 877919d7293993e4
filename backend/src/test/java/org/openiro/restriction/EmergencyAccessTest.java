package org.openiro.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.openiro.restriction.Restricting.lift;
import static org.openiro.restriction.Restricting.path;
import static org.openiro.restriction.Restricting.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.testkit.ReceivedMail;

@QuarkusTest
@QuarkusTestResource(Components.class)
class EmergencyAccessTest {

    private static final String WHY = "Found alone at night";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private AnotherAuthority place;
    private CareCase amira;

    @BeforeEach
    void aChildWhoseRecordOnlyTheDirectorSees() {
        place = AnotherAuthority.register();
        amira = CareCase.amira(place);
        amira.but("update openiro.child set local_identifier = 'NM-7' where id = :child");
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        open(Api.anonymous()).statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADVOCATE", "GUARDIAN", "AUDITOR", "LEAD_MEMBER", "SYSTEM"})
    void shouldBeForStaffWhoWorkWithChildrenOnly(String role) {
        to(amira, "DCS");
        open(place.as(role)).statusCode(403);
    }

    @Test
    void shouldOpenNothingToWhoeverHasNoTieToTheChild() {
        to(amira, "DCS");
        CareCase leo = CareCase.amira(place);
        open(Api.asSubject(leo.iro())).statusCode(404);
        open(Api.asSubject(leo.worker())).statusCode(404);
        open(AnotherAuthority.register().as("DCS")).statusCode(404);
        byNumber(Api.asSubject(leo.worker()), "NM-7").statusCode(422);
        byNumber(AnotherAuthority.register().as("DCS"), "NM-7").statusCode(422);
        byNumber(place.as("ADMIN"), "NM-8").statusCode(422).body("type", equalTo("/problems/unknown-reference"));
        assertThat(Rows.of("select 1 from openiro.emergency_access where child_id = ?", amira.child()))
                .isEmpty();
        assertThat(Rows.of("select 1 from openiro.alert where local_authority_id = ?", place.id()))
                .isEmpty();
    }

    @Test
    void shouldAskForAReason() {
        to(amira, "DCS");
        place.as("ADMIN")
                .headers(Api.key())
                .body("{}")
                .post(path(amira) + "/emergency-access")
                .then()
                .statusCode(400);
    }

    @Test
    void shouldNotBeNeededByWhoeverSeesTheRecordAnyway() {
        open(place.as("ADMIN")).statusCode(409).body("type", equalTo("/problems/emergency-access-not-needed"));
        to(amira, "DCS");
        open(place.as("DCS")).statusCode(409).body("type", equalTo("/problems/emergency-access-not-needed"));
    }

    @Test
    void shouldOpenTheRecordAtOnceForFourHours() {
        to(amira, "DCS");
        var opened = open(place.as("ADMIN"))
                .statusCode(201)
                .header("Location", endsWith(path(amira)))
                .body("personName", equalTo("Admin Person"))
                .body("reason", equalTo(WHY))
                .extract();
        assertThat(Duration.between(
                        Instant.parse(opened.<String>path("openedAt")),
                        Instant.parse(opened.<String>path("expiresAt"))))
                .isEqualTo(Duration.ofHours(4));
        place.as("ADMIN").get(path(amira)).then().statusCode(200);
        place.as("ADMIN").get(path(amira) + "/deadlines").then().statusCode(200);
        place.as("AUDITOR").get(path(amira)).then().statusCode(404);
        open(Api.asSubject(amira.worker())).statusCode(201);
        Api.asSubject(amira.worker()).get(path(amira)).then().statusCode(200);
    }

    @Test
    void shouldOpenByTheNumberInTheCaseSystem() {
        to(amira, "DCS");
        byNumber(place.as("IRO_MANAGER"), "NM-7")
                .statusCode(201)
                .body("childId", equalTo(amira.child().toString()));
        place.as("IRO_MANAGER").get(path(amira)).then().statusCode(200);
    }

    @Test
    void shouldMarkEverythingDoneMeanwhileInTheAudit() {
        to(amira, "DCS");
        open(place.as("ADMIN")).statusCode(201);
        place.as("ADMIN").get(path(amira)).then().statusCode(200);
        place.as("AUDITOR")
                .get("/v1/audit/entries?childId=" + amira.child() + "&personId=" + place.person("ADMIN"))
                .then()
                .body("items.action", contains("READ", "OPEN_EMERGENCY_ACCESS"))
                .body("items.reason", contains("Emergency access: " + WHY, "Emergency access: " + WHY));
        place.as("DCS").get(path(amira)).then().statusCode(200);
        assertThat(Rows.of(
                        "select reason from openiro.audit_entry where child_id = ? and actor_id = ? and action = 'READ'",
                        amira.child(),
                        place.person("DCS")))
                .containsExactly("null");
    }

    /** Also by what is about the child and does not open the record, such as an alert. */
    @Test
    void shouldMarkWhatIsReadBesidesTheRecord() {
        to(amira, "DCS");
        open(place.as("IRO_MANAGER")).statusCode(201);
        UUID alert = UUID.randomUUID();
        amira.but("insert into openiro.alert (id, local_authority_id, kind, child_id, raised_at) values ('" + alert
                + "', :place, 'MESSAGE_WITHOUT_RECIPIENT', :child, now())");
        place.as("IRO_MANAGER").get("/v1/work/alerts/" + alert).then().statusCode(200);
        assertThat(Rows.of("select reason from openiro.audit_entry where subject_id = ?", alert))
                .containsExactly("Emergency access: " + WHY);
    }

    @Test
    void shouldTellTheIroManagersAtOnceAndNotWhoseRecordItIs() {
        String inbox = "service@" + place.code() + ".example";
        amira.but("update openiro.local_authority set service_inbox = '" + inbox + "' where id = :place");
        to(amira, "DCS");
        open(place.as("ADMIN")).statusCode(201);
        place.as("IRO_MANAGER")
                .get("/v1/work/mine?kind=ALERT")
                .then()
                .body("items.title", contains("Look at an emergency access to a restricted record"))
                .body("items.childId", contains((Object) null));
        ReceivedMail mail = Components.mail().waitFor(m -> m.to().contains(inbox), LONG_ENOUGH);
        assertThat(mail.subject()).isEqualTo("OpenIRO: a restricted record was opened");
        assertThat(mail.text())
                .doesNotContain("Amira", "Khan", WHY, "Admin", amira.child().toString());
        for (String role : new String[] {"IRO_MANAGER", "DCS", "AUDITOR"}) {
            place.as(role)
                    .get("/v1/emergency-access")
                    .then()
                    .statusCode(200)
                    .body("items.personName", contains("Admin Person"))
                    .body("items.reason", contains(WHY));
        }
        place.as("ADMIN").get("/v1/emergency-access").then().statusCode(403);
        AnotherAuthority.register().as("DCS").get("/v1/emergency-access").then().body("items", empty());
    }

    @Test
    void shouldEndByItselfAndBeRepeatable() {
        to(amira, "DCS");
        open(place.as("ADMIN")).statusCode(201);
        amira.but(
                "update openiro.emergency_access set expires_at = now() - interval '1 second' where child_id = :child");
        place.as("ADMIN").get(path(amira)).then().statusCode(404);
        open(place.as("ADMIN")).statusCode(201);
        open(place.as("ADMIN")).statusCode(201);
        place.as("ADMIN").get(path(amira)).then().statusCode(200);
        place.as("AUDITOR").get("/v1/emergency-access").then().body("items.size()", equalTo(3));
    }

    @Test
    void shouldNotOutliveTheRestriction() {
        String first = to(amira, "DCS");
        open(place.as("ADMIN")).statusCode(201);
        lift(amira, "DCS", first).statusCode(200);
        to(amira, "DCS");
        place.as("ADMIN").get(path(amira)).then().statusCode(404);
    }

    @Test
    void shouldLetAManagerWhoOpenedItNameOthers() {
        String restriction = to(amira, "DCS");
        open(place.as("IRO_MANAGER")).statusCode(201);
        place.as("IRO_MANAGER")
                .header("If-Match", "*")
                .body(Restricting.body(CareCase.person(amira.iro())))
                .put("/v1/restrictions/" + restriction + "/people")
                .then()
                .statusCode(200)
                .body("people.displayName", hasItem("Grace Okafor"));
        assertThat(Rows.of(
                        "select reason from openiro.audit_entry where action = 'NAME_RESTRICTION_PEOPLE' and subject_id = ?",
                        UUID.fromString(restriction)))
                .containsExactly("Emergency access: " + WHY + " | " + Restricting.REASON);
    }

    private ValidatableResponse open(RequestSpecification as) {
        return as.headers(Api.key())
                .body("{\"reason\": \"" + WHY + "\"}")
                .post(path(amira) + "/emergency-access")
                .then();
    }

    private static ValidatableResponse byNumber(RequestSpecification as, String number) {
        return as.headers(Api.key())
                .body("{\"reason\": \"" + WHY + "\", \"localChildId\": \"" + number + "\"}")
                .post("/v1/emergency-access")
                .then();
    }
}
