package org.openiro.companionapi.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.CARYS;
import static org.openiro.companionapi.test.Sample.DANI;
import static org.openiro.companionapi.test.Sample.DANIS_ALLOCATION;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.companionapi.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class MyIroTest {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/me/iro").then().statusCode(401);
        Api.anonymous().get("/v1/me/iro/photo").then().statusCode(401);
    }

    @Test
    void shouldShowTheIroOfToday() {
        Api.as(AMIRA)
                .get("/v1/me/iro")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("status", equalTo("HAVE_IRO"))
                .body("message", equalTo("Grace is your IRO."))
                .body("iro.name", equalTo("Grace Okafor"))
                .body("iro.aboutThem", equalTo("I like dogs."))
                .body("iro.contactWays.kind", contains("CALL", "EMAIL", "MESSAGE"))
                .body("iro.contactWays.label", contains("Call Grace", "Email Grace", "Write to Grace here"))
                .body("iro.photoUrl", equalTo("/v1/me/iro/photo"))
                .body("iro.outOfOffice.text", equalTo("Grace is on holiday."))
                .body("iro.outOfOffice.coverName", equalTo("Tom Reed"))
                .body("previousIro.name", equalTo("Martin Shaw"))
                .body("previousIro.until", equalTo("2025-11-28"));
    }

    @Test
    void shouldShowWhoCameBeforeUntilTheNextOneWasIntroduced() {
        introduced("'2026-01-05', introduced_in_person = true");
        Api.as(AMIRA)
                .get("/v1/me/iro")
                .then()
                .statusCode(200)
                .body("iro.name", equalTo("Grace Okafor"))
                .body("previousIro", nullValue());
        introduced("null, introduced_in_person = null");
        Api.as(AMIRA).get("/v1/me/iro").then().body("previousIro.name", equalTo("Martin Shaw"));
    }

    private static void introduced(String on) {
        Rows.change("update openiro.allocation set introduced_on = " + on
                + " where id = '00000000-0000-7000-8000-00000000a301'");
    }

    @Test
    void shouldSayWhenTheIroComesNext() {
        visit("'2099-06-22'", "'AFTERNOON'");
        Api.as(DANI)
                .get("/v1/me/iro")
                .then()
                .statusCode(200)
                .body("iro.nextVisit.date", equalTo("2099-06-22"))
                .body("iro.nextVisit.partOfDay", equalTo("AFTERNOON"))
                .body("iro.nextVisit.text", equalTo("Grace will come to see you on Monday 22 June in the afternoon."));
        visit("'2099-06-22'", "null");
        Api.as(DANI)
                .get("/v1/me/iro")
                .then()
                .body("iro.nextVisit.partOfDay", nullValue())
                .body("iro.nextVisit.text", equalTo("Grace will come to see you on Monday 22 June."));
        visit("'2020-06-22'", "null");
        Api.as(DANI).get("/v1/me/iro").then().statusCode(200).body("iro.nextVisit", nullValue());
    }

    private static void visit(String day, String part) {
        Rows.change("update openiro.allocation set visit_on = " + day + ", visit_part_of_day = " + part
                + " where id = '" + DANIS_ALLOCATION + "'");
    }

    @Test
    void shouldSpeakAsTheChildReads() {
        Api.as(CARYS)
                .get("/v1/me/iro")
                .then()
                .body("readingBand", equalTo("SYMBOLS"))
                .body(
                        "iro.whatTheyDo",
                        equalTo("Sam looks at your plan. Sam wants it to be good. Sam wants to hear from you."))
                .body("iro.photoUrl", nullValue())
                .body("iro.outOfOffice", nullValue())
                .body("previousIro", nullValue());
    }

    @Test
    void shouldSayThatAnIroIsBeingChosen() {
        Api.as(BEN)
                .get("/v1/me/iro")
                .then()
                .statusCode(200)
                .body("status", equalTo("CHOOSING_YOUR_IRO"))
                .body("iro", nullValue());
        Api.as(BEN).get("/v1/me/iro/photo").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void shouldServeThePhoto() {
        byte[] photo = Api.as(AMIRA)
                .get("/v1/me/iro/photo")
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("ETag", equalTo("\"aaaa\""))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();
        assertThat(photo).containsExactly(0xff, 0xd8, 0xff, 0x01);
        Api.as(CARYS).get("/v1/me/iro/photo").then().statusCode(404);
    }

    @Test
    void shouldRefuseAPhotoInAnotherForm() {
        Api.as(AMIRA).accept("image/png").get("/v1/me/iro/photo").then().statusCode(406);
    }

    @Test
    void shouldTellTheTrustedSideOnceThatTheChildSawThePage() {
        Api.as(DANI).get("/v1/me/iro").then().statusCode(200);
        Api.as(DANI).get("/v1/me/iro").then().statusCode(200);
        assertThat(Rows.count("select count(*) from openiro.work_item where kind = 'CHILD_SAW_IRO' and subject_id = '"
                        + DANIS_ALLOCATION + "'"))
                .isEqualTo(1);
    }
}
