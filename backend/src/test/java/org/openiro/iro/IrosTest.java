package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Case;
import org.openiro.test.Components;
import org.openiro.test.TestClock;

@QuarkusTest
@QuarkusTestResource(Components.class)
class IrosTest {

    @Inject
    TestClock clock;

    @BeforeEach
    void inJune() {
        clock.set("2026-06-09T09:00");
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/iros").then().statusCode(401);
        Api.anonymous()
                .body(Case.profileBody(UUID.randomUUID(), "SWE", "2030-11-30", "2009-07-15"))
                .post("/v1/iros")
                .then()
                .statusCode(401);
    }

    @Test
    void shouldForbidWhoeverTheContractDoesNotName() {
        Api.as("SOCIAL_WORKER")
                .headers(Api.key())
                .body(Case.profileBody(UUID.randomUUID(), "SWE", "2030-11-30", "2009-07-15"))
                .post("/v1/iros")
                .then()
                .statusCode(403);
        Api.as("ADVOCATE").get("/v1/iros").then().statusCode(403);
    }

    @Test
    void shouldNotShowAProfileOfAnotherAuthority() {
        String iro = Case.profile(Case.person("IRO"));
        Api.elsewhereAs("IRO_MANAGER").get("/v1/iros/" + iro).then().statusCode(404);
        Api.as("IRO_MANAGER").get("/v1/iros/" + UUID.randomUUID()).then().statusCode(404);
        Api.elsewhereAs("IRO_MANAGER")
                .header("If-Match", "\"0\"")
                .body(Case.changeBody("SWE", "2030-11-30", "2009-07-15"))
                .put("/v1/iros/" + iro)
                .then()
                .statusCode(404);
    }

    @Test
    void shouldRefuseAQualificationInTheFuture() {
        Api.as("ADMIN")
                .headers(Api.key())
                .body(Case.profileBody(Case.person("IRO"), "SWE", "2030-11-30", "2026-06-10"))
                .post("/v1/iros")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/qualifiedOn"));
        Api.as("ADMIN")
                .headers(Api.key())
                .body(Case.profileBody(Case.person("IRO"), "GMC", "2030-11-30", "2009-07-15"))
                .post("/v1/iros")
                .then()
                .statusCode(400)
                .body("toString()", not(containsString("GMC")));
    }

    @Test
    void shouldRefuseAPersonWhoIsUnknownIsNoIroOrHasAProfile() {
        Api.as("ADMIN")
                .headers(Api.key())
                .body(Case.profileBody(UUID.randomUUID(), "SWE", "2030-11-30", "2009-07-15"))
                .post("/v1/iros")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors[0].pointer", equalTo("/personId"));
        Api.as("ADMIN")
                .headers(Api.key())
                .body(Case.profileBody(Case.person("SOCIAL_WORKER"), "SWE", "2030-11-30", "2009-07-15"))
                .post("/v1/iros")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/iro-role-missing"));
        UUID person = Case.person("IRO");
        Case.profile(person);
        Api.as("ADMIN")
                .headers(Api.key())
                .body(Case.profileBody(person, "SWE", "2030-11-30", "2009-07-15"))
                .post("/v1/iros")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/iro-profile-exists"));
    }

    @Test
    void shouldSayHowEachRegistrationStands() {
        assertThat(status("SWE", "2030-11-30")).isEqualTo("CURRENT");
        assertThat(status("SWE", "2026-08-09")).isEqualTo("CURRENT");
        assertThat(status("NISCC", "2026-08-08")).isEqualTo("EXPIRES_SOON");
        assertThat(status("SWE", "2026-06-09")).isEqualTo("EXPIRES_SOON");
        assertThat(status("SWE", "2026-06-08")).isEqualTo("LAPSED");
        assertThat(status("HCPC_LEGACY", "2030-11-30")).isEqualTo("LAPSED");
    }

    private static String status(String regulator, String expiresOn) {
        String iro = Case.profile(Case.person("IRO"), regulator, expiresOn, "2009-07-15");
        return Api.as("AUDITOR")
                .get("/v1/iros/" + iro)
                .then()
                .statusCode(200)
                .extract()
                .path("registrationStatus");
    }

    @Test
    void shouldLetAnIroChangeTheirOwnContactAndNothingElse() {
        UUID person = Case.person("IRO");
        String iro = Case.profile(person);
        UUID cover = Case.person("IRO");
        String away = """
                , "outOfOffice": {"until": "2026-08-21", "text": "I am on holiday.", "coverPersonId": "%s"}}
                """;
        String own = Case.changeBody("SWE", "2030-11-30", "2009-07-15").strip().replace("I am Grace.", "Hello.");
        String body = own.substring(0, own.length() - 1) + away.formatted(cover);

        Api.asSubject(Case.subject(cover))
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/v1/iros/" + iro)
                .then()
                .statusCode(404);
        Api.asSubject(Case.subject(person))
                .body(body)
                .put("/v1/iros/" + iro)
                .then()
                .statusCode(428);
        Api.asSubject(Case.subject(person))
                .header("If-Match", "\"7\"")
                .body(body)
                .put("/v1/iros/" + iro)
                .then()
                .statusCode(412)
                .header("ETag", equalTo("\"0\""));
        Api.asSubject(Case.subject(person))
                .header("If-Match", "\"0\"")
                .body(Case.changeBody("SWE", "2031-11-30", "2008-07-15"))
                .put("/v1/iros/" + iro)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/own-contact-only"))
                .body("errors.pointer", contains("/registrationExpiresOn", "/qualifiedOn"));
        Api.asSubject(Case.subject(person))
                .header("If-Match", "\"0\"")
                .body(body.replace(cover.toString(), UUID.randomUUID().toString()))
                .put("/v1/iros/" + iro)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/outOfOffice/coverPersonId"));
        Api.asSubject(Case.subject(person))
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/v1/iros/" + iro)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("aboutMe", equalTo("Hello."))
                .body("outOfOffice.coverPersonId", equalTo(cover.toString()));
        assertThat(Case.rows(
                        "select array_to_string(changed_fields, ',') from openiro.audit_entry"
                                + " where action = 'UPDATE_IRO_PROFILE' and subject_id = ?",
                        UUID.fromString(iro)))
                .containsExactly("outOfOffice,aboutMe");
    }

    @Test
    void shouldLetAManagerReplaceTheWholeProfile() {
        String iro = Case.profile(Case.person("IRO"));
        Api.as("IRO_MANAGER")
                .header("If-Match", "\"0\"")
                .body("""
                        {"qualification": "MA", "regulator": "SCW", "registrationNumber": "W-1",
                         "registrationExpiresOn": "2027-01-31", "qualifiedOn": "2010-01-01", "experience": "Ten years.",
                         "managementSkillsEvidence": "Panel.", "fullTimeEquivalent": 0.333, "contact": {},
                         "aboutMe": "Hi."}
                        """)
                .put("/v1/iros/" + iro)
                .then()
                .statusCode(200)
                .body("regulator", equalTo("SCW"))
                .body("fullTimeEquivalent", equalTo(0.33f))
                .body("contact.phone", nullValue());
    }

    @Test
    void shouldCreateAProfileOnceForOneKey() {
        UUID person = Case.person("IRO");
        var key = Api.key();
        String body = Case.profileBody(person, "SWE", "2030-11-30", "2009-07-15");
        String first = Api.as("ADMIN")
                .headers(key)
                .body(body)
                .post("/v1/iros")
                .then()
                .statusCode(201)
                .body("activeAllocations", equalTo(0))
                .body("photoUrl", nullValue())
                .extract()
                .path("id");
        Api.as("ADMIN")
                .headers(key)
                .body(body)
                .post("/v1/iros")
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        assertThat(Case.rows("select id from openiro.iro_profile where person_id = ?", person))
                .hasSize(1);
    }

    @Test
    void shouldListEveryIroOncePageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(Case.profile(Case.person("IRO")));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.as("SOCIAL_WORKER").queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/iros")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(seen).containsAll(made).doesNotHaveDuplicates();
        Api.as("SOCIAL_WORKER")
                .queryParam("cursor", "bm90aGluZw")
                .get("/v1/iros")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/cursor"));
    }
}
