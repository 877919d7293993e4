package org.openiro.review.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** Who gets the record of a review, and what of it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class DistributionTest extends DistributionCase {

    private static final String LIST = "record-recipients";

    @Test
    void shouldListTheChildThoseInvitedAndTheKeyPeople() {
        Api.anonymous().get(of(LIST)).then().statusCode(401);
        PLACE.as("LEAD_MEMBER").get(of(LIST)).then().statusCode(403);
        Api.asSubject(CareCase.amira(PLACE).iro()).get(of(LIST)).then().statusCode(404);
        PLACE.as("ADMIN")
                .get("/v1/record-recipients/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        Api.asSubject(amira.worker())
                .get(of(LIST))
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("recipients.kind", contains("CHILD", "FAMILY", "SERVICE"))
                .body("recipients.invited", contains(true, true, false))
                .body("recipients.state", contains("TO_DECIDE", "TO_DECIDE", "TO_DECIDE"))
                .body("recipients[1].name", equalTo("Layla Hassan"));
    }

    @Test
    void shouldBeCompleteWhenEverybodyHasItOrIsKnownNotTo() {
        String mother = recipient("FAMILY");
        Api.asSubject(amira.worker())
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"how\": \"IN_PERSON\"}")
                .post(mother + "/receipt")
                .then()
                .statusCode(403);
        decide(mother + "/exclusion", "{\"reason\": \" \"}").statusCode(400);
        give(mother, "{\"how\": \"LETTER\", \"withheld\": [{\"part\": \"FINDINGS\", \"reason\": \" \"}]}")
                .statusCode(400);
        give(mother, "{\"how\": \"APP\"}").statusCode(422).body("errors.pointer", contains("/how"));
        give(mother, "{\"how\": \"LINK\"}").statusCode(422).body("errors.pointer", contains("/email"));
        give(mother, "{\"how\": \"PORTAL\"}").statusCode(422);
        give(mother, "{\"how\": \"LETTER\", \"on\": \"2026-07-11\"}").statusCode(422);
        give(recipient("CHILD"), "{\"how\": \"LINK\"}").statusCode(422);
        give(mother, "{\"how\": \"LETTER\", \"on\": \"2026-07-09\"}")
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("copies.givenOn", contains("2026-07-09"));
        decide(mother + "/exclusion", "{\"reason\": \"Too late\"}")
                .statusCode(409)
                .body("type", equalTo("/problems/record-copy-given"));
        give(recipient("CHILD"), "{\"how\": \"APP\"}").statusCode(200);
        assertThat(deadlines()).containsExactly("DISTRIBUTION|OPEN|null");
        decide(recipient("SERVICE") + "/exclusion", "{\"reason\": \"He has left\"}")
                .statusCode(200)
                .body("exclusionReason", equalTo("He has left"));
        assertThat(deadlines()).containsExactly("DISTRIBUTION|MET|2026-07-10");
        asIro().get(of(LIST)).then().body("complete", equalTo(true));
        assertThat(Rows.of(
                        "select reason from openiro.audit_entry where action = 'EXCLUDE_FROM_RECORD' and child_id = ?",
                        amira.child()))
                .containsExactly("He has left");
    }

    @Test
    void shouldGiveEachWhatTheyMayKnow() {
        asIro().get(recipient("FAMILY") + "/copy")
                .then()
                .statusCode(200)
                .body("sections.title", hasItem("The review"))
                .body("toString()", not(containsString("drinks")))
                .body("toString()", not(containsString("The report was lost")))
                .body("sections.title", hasItem("What this record lacks"))
                .body("toString()", not(containsString("Nothing else is known")))
                .body("toString()", not(containsString("You told us")));
        asIro().get(recipient("SERVICE") + "/copy")
                .then()
                .body("toString()", containsString("drinks"))
                .body("toString()", containsString("Nothing else is known"));
        asIro().get(recipient("CHILD") + "/copy")
                .then()
                .statusCode(200)
                .body("title", equalTo("About your review"))
                .body("toString()", containsString("You told us that you like your school."))
                .body("toString()", not(containsString("Amira is well")));
        for (String kind : new String[] {"CHILD", "FAMILY", "SERVICE"}) {
            PLACE.as("ADMIN").get(recipient(kind) + "/copy").then().statusCode(404);
        }
        give(
                        recipient("SERVICE"),
                        "{\"how\": \"IN_PERSON\", \"kind\": \"PROFESSIONAL\", \"withheld\": [{\"part\": \"FINDINGS\","
                                + " \"reason\": \"Under inquiry\"}]}")
                .statusCode(200)
                .body("kind", equalTo("PROFESSIONAL"))
                .body("copies[0].withheld.reason", contains("Under inquiry"));
        asIro().get(recipient("PROFESSIONAL") + "/copy")
                .then()
                .body("toString()", containsString("drinks"))
                .body("toString()", not(containsString("What was lacking")));
    }

    @Test
    void shouldGiveACorrectedRecordAgainToThoseWhoHaveTheEarlier() {
        give(recipient("FAMILY"), "{\"how\": \"LETTER\"}").statusCode(200);
        give(recipient("CHILD"), "{\"how\": \"IN_PERSON\"}").statusCode(200);
        add("{\"kind\": \"PROFESSIONAL\", \"name\": \"Ruth Bell\"}").statusCode(201);
        assertThat(deadlines()).containsExactly("DISTRIBUTION|OPEN|null");
        decide(recipient("SERVICE") + "/exclusion", "{\"reason\": \"He has left\"}")
                .statusCode(200);
        clock.set("2026-07-20T10:00");
        issue(", \"reason\": \"Her carers' address, 4 Harbour Road, stood in it\"")
                .statusCode(201);
        asIro().get(recipient("FAMILY") + "/copy")
                .then()
                .body("about", contains("Version 2, issued on 20 July 2026", "Corrected on 20 July 2026"));
        asIro().get(recipient("PROFESSIONAL") + "/copy").then().body("about[1]", equalTo("Corrected on 20 July 2026"));
        asIro().get(of(LIST))
                .then()
                .body("recipients.state", contains("TO_DECIDE", "TO_DECIDE", "EXCLUDED", "TO_DECIDE"))
                .body("recipients[1].receivedVersion", equalTo(1));
        assertThat(deadlines()).containsExactly("CORRECTED_RECORD|OPEN|null", "DISTRIBUTION|MET|2026-07-10");
        give(recipient("FAMILY"), "{\"how\": \"LETTER\"}").statusCode(200).body("copies.number", contains(1, 2));
        give(recipient("CHILD"), "{\"how\": \"IN_PERSON\"}").statusCode(200);
        assertThat(deadlines()).containsExactly("CORRECTED_RECORD|MET|2026-07-20", "DISTRIBUTION|MET|2026-07-10");
        // She was added after the record was issued, and had no version that could be corrected.
        asIro().get(recipient("PROFESSIONAL")).then().body("state", equalTo("TO_DECIDE"));
        asIro().get(of(LIST)).then().body("complete", equalTo(false));
    }

    @Test
    void shouldTakeNothingBackWhenARecordIsCorrectedBeforeAllHaveIt() {
        String mother = recipient("FAMILY");
        give(mother, "{\"how\": \"LETTER\", \"withheld\": [{\"part\": \"SUMMARY\", \"reason\": \"Not hers\"}]}")
                .statusCode(200);
        PLACE.as("ADMIN").get(mother + "/copy").then().statusCode(200);
        give(recipient("CHILD"), "{\"how\": \"IN_PERSON\"}").statusCode(200);
        issue(", \"reason\": \"A date was wrong\"").statusCode(201);
        decide(recipient("SERVICE") + "/exclusion", "{\"reason\": \"He has left\"}")
                .statusCode(200);
        // Everybody had the first version, or is known not to.
        assertThat(deadlines()).containsExactly("CORRECTED_RECORD|OPEN|null", "DISTRIBUTION|MET|2026-07-10");
        PLACE.as("ADMIN").get(mother + "/copy").then().statusCode(404);
        asIro().get(mother + "/copy")
                .then()
                .body("about[0]", containsString("Version 2"))
                .body("toString()", not(containsString("Amira is well")));

        give(recipient("CHILD"), "{\"how\": \"IN_PERSON\"}").statusCode(200);
        decide(mother + "/exclusion", "{\"reason\": \"Nobody can reach her\"}")
                .statusCode(200)
                .body("state", equalTo("EXCLUDED"))
                .body("receivedVersion", equalTo(1));
        assertThat(deadlines()).containsExactly("CORRECTED_RECORD|MET|2026-07-10", "DISTRIBUTION|MET|2026-07-10");
        asIro().get(of(LIST)).then().body("complete", equalTo(true));
        issue(", \"reason\": \"Another date was wrong\"").statusCode(201);
        asIro().get(of(LIST)).then().body("recipients.state", contains("TO_DECIDE", "TO_DECIDE", "EXCLUDED"));
    }

    @Test
    void shouldNotSendAVersionThatWasCorrectedBeforeTheMailLeft() {
        amira.but(
                "update openiro.record_recipient set email = 'no address' where kind = 'FAMILY' and child_id = :child");
        String mother = recipient("FAMILY");
        give(mother, "{\"how\": \"LINK\"}").statusCode(200).body("state", equalTo("SENDING"));
        issue(", \"reason\": \"A date was wrong\"").statusCode(201);
        asIro().get(mother).then().body("state", equalTo("TO_DECIDE")).body("receivedVersion", nullValue());
        // Nobody has the earlier version.
        assertThat(deadlines()).containsExactly("DISTRIBUTION|OPEN|null");
        decide(mother + "/exclusion", "{\"reason\": \"She asked\\nfor nothing\"}")
                .statusCode(200)
                .body("state", equalTo("EXCLUDED"));
    }

    @Test
    void shouldTakeSomebodyElseOnTheList() {
        String guardian = """
                {"kind": "PROFESSIONAL", "name": "Ruth Bell", "personId": "%s"}
                """.formatted(PLACE.person("GUARDIAN"));
        add(guardian.replace(
                        PLACE.person("GUARDIAN").toString(), UUID.randomUUID().toString()))
                .statusCode(422);
        String address = "/v1/record-recipients/"
                + add(guardian)
                        .statusCode(201)
                        .body("copies", hasSize(0))
                        .extract()
                        .path("id");
        add(guardian).statusCode(409).body("type", equalTo("/problems/recipient-listed"));
        amira.but("insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since) values"
                + " (gen_random_uuid(), :place, :child, '" + PLACE.person("GUARDIAN") + "', 'GUARDIAN', '2026-06-06')");
        PLACE.as("GUARDIAN").get(of("record-copy")).then().statusCode(404);
        give(address, "{\"how\": \"PORTAL\"}").statusCode(200);
        PLACE.as("GUARDIAN").get(of("record-copy")).then().statusCode(200).body("title", equalTo("Record of a review"));
        PLACE.as("GUARDIAN")
                .accept("application/pdf")
                .get(of("record-copy"))
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    private ValidatableResponse add(String body) {
        return PLACE.as("ADMIN").headers(Api.key()).body(body).post(of(LIST)).then();
    }
}
