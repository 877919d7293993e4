package org.openiro.companionapi.decision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.BENS_HELD_REVIEW;
import static org.openiro.companionapi.test.Sample.DANI;
import static org.openiro.companionapi.test.Sample.DANIS_HELD_REVIEW;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.companionapi.test.Rows;
import org.openiro.companionapi.words.Spoken;

@QuarkusTest
@QuarkusTestResource(Components.class)
class MyDecisionsTest {

    @Inject
    Clock clock;

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get("/v1/me/decisions").then().statusCode(401);
    }

    @Test
    void shouldSayThatThereIsNothingYet() {
        Api.as(AMIRA)
                .get("/v1/me/decisions")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("message", equalTo("There is nothing here yet."))
                .body("items", empty());
    }

    @Test
    void shouldShowOnlyWhatWasIssuedInWordsForMe() {
        UUID issue = issue(DANIS_HELD_REVIEW);
        decide(DANIS_HELD_REVIEW, null, "You get a bike.");
        decide(DANIS_HELD_REVIEW, issue, null);
        decide(BENS_HELD_REVIEW, issue(BENS_HELD_REVIEW), "You go to the art club.");
        UUID mine = decide(DANIS_HELD_REVIEW, issue, "You will see Sami every Sunday.");
        Api.as(DANI)
                .get("/v1/me/decisions")
                .then()
                .statusCode(200)
                .body("message", equalTo("This is what was decided for you."))
                .body("items.id", contains(mine.toString()))
                .body("items[0].words", equalTo("You will see Sami every Sunday."))
                .body("items[0].wordsReadingBand", equalTo("SIMPLE"))
                .body("items[0]", not(hasKey("byWhen")))
                .body("items[0]", not(hasKey("byWhenText")))
                .body("items[0].statusText", equalTo("A manager is looking at this."));

        stands(mine, "answer = 'DISPUTED', answered_at = now(), answered_by = drafted_by, query = 'No driver.'");
        Api.as(DANI)
                .get("/v1/me/decisions")
                .then()
                .body("items[0].status", equalTo("TALKING_ABOUT_IT"))
                .body("items[0]", not(hasKey("byWhen")))
                .body("items[0].statusText", containsString("do not agree"));
        stands(mine, "answer = 'AGREED_BY_DEFAULT', answered_by = null");
        status(mine, "AGREED");
        byWhen("This will happen by " + Spoken.day(today()) + ".");
        stands(mine, "due_on = '" + today().minusDays(1) + "'");
        byWhen("This should have happened by " + Spoken.day(today().minusDays(1)) + ". You can ask your IRO why.");
        stands(mine, "progress = 'DONE', progress_on = '2026-07-25', progress_by = drafted_by, progress_at = now()");
        status(mine, "DONE");
        stands(mine, "progress = 'NOT_DONE'");
        status(mine, "NOT_DONE");
        stands(mine, "ending = 'CLOSED', ended_at = now(), ended_by = drafted_by, ending_reason = 'x'");
        status(mine, "NOT_ANY_MORE");
        stands(mine, "ending = 'CARRIED_OVER'");
        status(mine, "REPLACED");
        Api.as(DANI)
                .get("/v1/me/decisions")
                .then()
                .body("items.statusText", contains("Something else was decided in its place."));
        UUID instead = decide(DANIS_HELD_REVIEW, issue, "You will see Sami every month.");
        stands(
                instead,
                "kind = 'REMEDIAL_ACTION', source = 'EARLIER_DECISION', remedies_id = '" + mine
                        + "', ending = 'CLOSED'," + " ended_at = now(), ended_by = drafted_by, ending_reason = 'x'");
        Api.as(DANI).get("/v1/me/decisions").then().body("items.status", contains("NOT_ANY_MORE", "NOT_ANY_MORE"));
        stands(instead, "ending = 'SUPERSEDED'");
        status(mine, "REPLACED");
        stands(mine, "ending = 'SUPERSEDED'");
        Api.as(DANI).get("/v1/me/decisions").then().body("items", empty());
        Api.as(BEN)
                .get("/v1/me/decisions")
                .then()
                .body("items.words", contains("You go to the art club."))
                .body("readingBand", equalTo("FULL"));
    }

    private static void status(UUID decision, String expected) {
        Api.as(DANI)
                .get("/v1/me/decisions")
                .then()
                .body("items.id", contains(decision.toString()))
                .body("items.status", contains(expected));
    }

    private static void byWhen(String expected) {
        Api.as(DANI).get("/v1/me/decisions").then().body("items.byWhenText", contains(expected));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Spoken.LONDON);
    }

    private static void stands(UUID decision, String how) {
        Rows.change("update openiro.review_decision set " + how + " where id = '" + decision + "'");
    }

    private static UUID issue(UUID review) {
        UUID id = Api.newId();
        Rows.change("""
                insert into openiro.decision_issue (id, local_authority_id, child_id, review_id, issued_at, issued_by)
                select '%s', r.local_authority_id, r.child_id, r.id, now(), p.id from openiro.review r
                join lateral (select id from openiro.person p where p.local_authority_id = r.local_authority_id limit 1) p on true
                where r.id = '%s'
                """.formatted(id, review));
        return id;
    }

    private UUID decide(UUID review, UUID issue, String words) {
        UUID id = Api.newId();
        Rows.change("""
                insert into openiro.review_decision (id, local_authority_id, child_id, review_id, kind, source, text, owner_id,
                    owner_name, due_on, drafted_at, drafted_by, issue_id, child_words, child_band, child_written_at)
                select '%1$s', r.local_authority_id, r.child_id, r.id, 'DECISION', 'OTHER', 'adult words', p.id, 'Daniel',
                    '%7$s', now(), p.id, %3$s, %4$s, %5$s, %6$s
                from openiro.review r
                join lateral (select id from openiro.person p where p.local_authority_id = r.local_authority_id limit 1) p on true
                where r.id = '%2$s'
                """.formatted(
                        id,
                        review,
                        issue == null ? "null" : "'" + issue + "'",
                        words == null ? "null" : "'" + words + "'",
                        words == null ? "null" : "'SIMPLE'",
                        words == null ? "null" : "now()",
                        today()));
        return id;
    }
}
