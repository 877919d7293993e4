package org.openiro.companionapi.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.CARYS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.companionapi.test.Rows;

@QuarkusTest
@QuarkusTestResource(Components.class)
class BetweenReviewsTest {

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/me/between-reviews").then().statusCode(401);
        Api.anonymous().body("{}").post("/v1/me/contact-wishes").then().statusCode(401);
    }

    @Test
    void shouldTakeAWishOnceAndShowIt() {
        UUID id = Api.newId();
        ask(AMIRA, UUID.randomUUID(), "x".repeat(1001)).statusCode(400);
        String first = ask(AMIRA, id, "About school")
                .statusCode(201)
                .body("status", equalTo("WAITING"))
                .body("statusText", equalTo("It is on its way."))
                .body("contactedOn", nullValue())
                .extract()
                .asString();
        assertThat(ask(AMIRA, id, "About school").statusCode(200).extract().asString())
                .isEqualTo(first);
        ask(AMIRA, id, "About home").statusCode(422).body("type", equalTo("/problems/id-already-used"));
        ask(BEN, id, "About school").statusCode(422);
        look(AMIRA).body("contactWishes.id", hasItem(id.toString()));
        look(BEN).body("contactWishes", empty()).body("results", empty());
        assertThat(Rows.count("select count(*) from openiro.work_item where kind = 'CONTACT_WANTED' and subject_id = '"
                        + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void shouldSayWhatCameOfIt() {
        UUID id = Api.newId();
        ask(CARYS, id, "").statusCode(201);
        Rows.change("""
                insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type, subject_id,
                    anchor_event, anchor_date, amount, unit, due_date, provisional, explanation, counted_holidays, responsible,
                    policy_version, state)
                select id, local_authority_id, child_id, 'CONTACT_WANTED', 'LOCAL', 'x', 'CONTACT_WISH', id,
                    'CONTACT_ASKED_FOR', '2026-06-11', 2, 'WORKING_DAYS', '2026-06-15', false, 'x', '[]', 'IRO', 1, 'OPEN'
                from openiro.contact_wish where id = '%s'
                """.formatted(id));
        look(CARYS).body("contactWishes.find { it.id == '" + id + "' }.expectedBy", equalTo("2026-06-15"));
        String iro = "'00000000-0000-7000-8000-00000000e001'";
        Rows.change("""
                insert into openiro.case_note (id, local_authority_id, child_id, note_id, number, kind, subject, text, noted_on,
                    channel, initiated_by, recorded_by, recorded_at)
                select id, local_authority_id, child_id, id, 1, 'CONTACT', 'Contact', 'x', '2026-06-12', 'CALL', 'CHILD', %1$s, now()
                from openiro.contact_wish where id = '%2$s';
                update openiro.contact_wish set contacted_on = '2026-06-12', note_id = id where id = '%2$s';
                insert into openiro.significant_event (id, local_authority_id, child_id, kind, occurred_on, description, source,
                    notified_by, notified_at, lag_working_days, read_by, read_at, decision, reason, child_consulted,
                    consultation_note, decided_by, decided_at, outcome, words_for_child, outcome_by, outcome_at)
                select id, local_authority_id, child_id, 'HEALTH', '2026-06-01', 'x', 'NOTIFIED', %1$s, now(), 0, %1$s, now(),
                    'CONSULT', 'x', true, 'x', %1$s, now(), 'x', 'You stay at your school.', %1$s, now()
                from openiro.contact_wish where id = '%2$s';
                """.formatted(iro, id));
        look(CARYS)
                .body("contactWishes.find { it.id == '" + id + "' }.status", equalTo("DONE"))
                .body("contactWishes.find { it.id == '" + id + "' }.contactedOn", equalTo("2026-06-12"))
                .body("results.text", contains("You stay at your school."))
                .body("results.by", contains("Sam"));
        look(AMIRA).body("results", empty());
    }

    private static ValidatableResponse ask(String child, UUID id, String text) {
        return Api.as(child)
                .body("{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, text))
                .post("/v1/me/contact-wishes")
                .then();
    }

    private static ValidatableResponse look(String child) {
        return Api.as(child).get("/v1/me/between-reviews").then().statusCode(200);
    }
}
