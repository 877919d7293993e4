package org.openiro.review.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Statements;

/** Asking those who were invited how a review was, and what becomes of their answers. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReviewSurveysTest extends SurveysCase {

    @Inject
    Statements statements;

    @Test
    void shouldAskOnceOnTheMorningAfter() {
        clock.set("2026-07-01T08:59");
        work.finish();
        list(iro()).body("items", hasSize(0));
        clock.set("2026-07-01T09:00");
        work.finish();
        amira.but(
                "insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)"
                        + " values (gen_random_uuid(), :place, 'apart:again', 'ASK_PARTICIPANTS', '" + review
                        + "', '2026-07-01', '2026-07-01')");
        work.finish();
        list(Api.anonymous(), 401);
        list(Api.asSubject(amira.worker()), 403);
        list(Api.asSubject(CareCase.amira(place).iro()), 404);
        list(AnotherAuthority.register().as("IRO_MANAGER"), 404);
        iro().get(path("surveys") + "?cursor=x").then().statusCode(400);
        list(place.as("ADMIN"))
                .body("items.name", contains("Layla Hassan", "Rosa Bell", "Daniel Price"))
                .body("items.relation", contains("PARENT", "CARER", "SOCIAL_WORKER"))
                .body("items.delivery", contains("HANDED_OFF", "NO_ADDRESS", "HANDED_OFF"))
                .body("items.answered", contains(false, false, false))
                .body("items[0].handedOffAt", equalTo("2026-07-01T08:00:00Z"))
                .body("items[1]", not(hasKey("handedOffAt")));
        String cursor =
                list(iro(), "?limit=2").body("items", hasSize(2)).extract().path("nextCursor");
        list(iro(), "?limit=2&cursor=" + cursor)
                .body("items.name", contains("Daniel Price"))
                .body("$", not(hasKey("nextCursor")));
        assertThat(mails(mother)).hasSize(1).first().asString().startsWith("Ychydig gwestiynau");
        assertThat(mails(worker))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("A few questions for you")
                .doesNotContain("Amira", "Khan", "Daniel", "review");
        assertThat(Components.mail().messages().stream()
                        .flatMap(each -> each.to().stream())
                        .filter(address -> address.endsWith("." + mother)))
                .isEmpty();
        assertThat(Rows.of(
                        "select distinct expires_at::date from openiro.one_time_link where child_id = ?",
                        amira.child()))
                .containsExactly("2026-07-29");
        assertThat(Rows.of(
                        "select distinct a.person_id = ? from openiro.review_survey s"
                                + " join openiro.iro_profile a on a.id = s.iro_id where s.review_id = ?",
                        CareCase.person(amira.iro()),
                        review))
                .containsExactly("t");
        assertQueriesStayTheSame();
    }

    private void assertQueriesStayTheSame() {
        long few = statements.during(() -> list(iro()));
        for (int i = 6; i < 16; i++) {
            comes(i, "Layla Hassan", null, "LETTER", "PARENT", null, "en");
        }
        amira.but(
                "insert into openiro.review_survey (id, local_authority_id, child_id, review_id, attendee_id, relation,"
                        + " language, delivery, asked_at) select id, local_authority_id, child_id, review_id, id, 'PARENT', 'en',"
                        + " 'NO_ADDRESS', now() from openiro.review_attendee where review_id = '" + review
                        + "' and position > 5");
        assertThat(statements.during(() -> list(iro()).body("items", hasSize(13))))
                .isEqualTo(few);
    }

    /** The mail server is away when they are asked; the child dies before it is back, and with a link open. */
    @Test
    void shouldAskNobodyAfterADeath() {
        clock.set("2026-07-01T09:00");
        work.finish();
        String open = link(mails(mother).get(0));
        amira.but("update openiro.one_time_link set expires_at = now() + interval '1 day' where child_id = :child");
        given().get(open).then().statusCode(200);
        amira.but("update openiro.review_survey set delivery = 'QUEUED', handed_off_at = null where email = '" + worker
                + "';"
                + "insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)"
                + " select gen_random_uuid(), :place, 'apart:again', 'SEND_SURVEY_LINK', id, '2026-07-02', '2026-07-02'"
                + " from openiro.review_survey where email = '" + worker + "'");
        place.as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedAt\": \"2026-07-01T07:30:00Z\", \"reason\": \"E2\"}")
                .post("/v1/periods-of-care/" + amira.period() + "/end")
                .then()
                .statusCode(200);
        given().get(open).then().statusCode(410);
        clock.set("2026-07-02T09:00");
        work.finish();
        assertThat(mails(worker)).hasSize(1);
        list(place.as("IRO_MANAGER")).body("items.delivery", contains("HANDED_OFF", "NO_ADDRESS", "FAILED"));
    }

    @Test
    void shouldAskNobodyWhoWasNotThereOrAboutLongAgo() {
        amira.but("""
                insert into openiro.review_considerations (id, local_authority_id, review_id, child_id, attendance)
                select gen_random_uuid(), :place, review_id, :child, jsonb_build_object('items', jsonb_build_array(
                    jsonb_build_object('attendeeId', id, 'came', false)))
                from openiro.review_attendee where review_id = '%1$s' and name = 'Rosa Bell';
                update openiro.review_meeting_attendee set left_out_at = now() where attendee_id in
                    (select id from openiro.review_attendee where review_id = '%1$s' and name in ('Layla Hassan', 'Daniel Price'));
                insert into openiro.review_meeting (id, local_authority_id, review_id, child_id, scheduled_for, mode, venue_kind)
                values ('%1$s', :place, '%1$s', :child, '2026-06-15 10:00+01', 'IN_PERSON', 'OFFICE');
                insert into openiro.review_meeting_attendee (id, local_authority_id, meeting_id, attendee_id, review_id, child_id)
                select gen_random_uuid(), :place, '%1$s', id, '%1$s', :child
                from openiro.review_attendee where review_id = '%1$s' and name = 'Layla Hassan'
                """.formatted(review));
        clock.set("2026-07-01T09:00");
        work.finish();
        list(iro()).body("items.name", contains("Layla Hassan"));
        amira.but("update openiro.one_time_link set expires_at = now() + interval '1 day' where child_id = :child");
        // Of two meetings, the one she was at: she need not know that there was another.
        assertThat(page(given().get(link(mails(mother).get(0)) + "?lang=en")
                                .then()
                                .statusCode(200))
                        .text())
                .contains("15 June 2026")
                .doesNotContain("30 June");

        amira.but(
                "delete from openiro.review_survey where child_id = :child; delete from openiro.one_time_link where child_id = :child;"
                        + "update openiro.work_item set state = 'READY', available_at = '2026-07-28' where kind = 'ASK_PARTICIPANTS'"
                        + " and subject_id = '" + review + "'");
        clock.set("2026-07-28T09:00");
        work.finish();
        list(iro()).body("items", hasSize(0));
    }

    @Test
    void shouldSayWhereTheMailServerTookNothing() {
        // The contract would refuse this address; mail servers refuse others.
        amira.but(
                "update openiro.person set email = 'no address' where id = '" + CareCase.person(amira.worker()) + "'");
        for (int hour = 9; hour < 20; hour++) {
            clock.set("2026-07-01T%02d:59".formatted(hour));
            work.finish();
        }
        list(iro()).body("items.delivery", contains("HANDED_OFF", "NO_ADDRESS", "FAILED"));
        assertThat(Rows.of("select kind from openiro.alert where local_authority_id = ?", place.id()))
                .isEmpty();
    }

    @Test
    void shouldShowStaffOnlyWhatMayBeRead() {
        clock.set("2026-07-01T09:00");
        work.finish();
        // The database goes by its own clock.
        amira.but("update openiro.one_time_link set expires_at = now() + interval '1 day' where child_id = :child");
        String toMother = link(mails(mother).get(0));
        String toWorker = link(mails(worker).get(0));
        assertPageNamesNobodyElse(toMother);

        Document nothing =
                page(send(toMother, "LISTENED", "MAYBE", "MAY_BE_READ", "YES").statusCode(422));
        assertThat(nothing.select(".errors a").attr("href")).isEqualTo("#INFORMED");
        for (String consent : List.of("NO", "")) {
            Document unread =
                    page(send(toMother, "LISTENED", "AGREE", "WORDS", "Too <b>small</b>", "MAY_BE_READ", consent)
                            .statusCode(422));
            assertThat(unread.title()).startsWith("Error: ");
            assertThat(unread.getElementById("WORDS-error").text()).startsWith("Say yes");
            assertThat(unread.getElementById("WORDS").text()).isEqualTo("Too <b>small</b>");
            assertThat(unread.selectFirst("#LISTENED-AGREE").hasAttr("checked")).isTrue();
        }
        send(toMother, "WORDS", "x".repeat(2001), "MAY_BE_READ", "YES").statusCode(422);
        send(
                        toMother,
                        "LISTENED",
                        "AGREE",
                        "INFORMED",
                        "DISAGREE",
                        "WORDS",
                        "Too <b>small</b>\r\nA room",
                        "MAY_BE_READ",
                        "YES")
                .statusCode(200);
        send(toWorker, "NEXT_STEPS", "STRONGLY_DISAGREE").statusCode(200);
        send(toWorker, "NEXT_STEPS", "AGREE").statusCode(410);
        given().get(toMother).then().statusCode(410);
        clock.reset();
        work.finish();

        list(iro()).body("items.answered", contains(true, false, true));
        Api.anonymous().get(path("survey-answers")).then().statusCode(401);
        place.as("ADMIN").get(path("survey-answers")).then().statusCode(403);
        Api.asSubject(CareCase.amira(place).iro())
                .get(path("survey-answers"))
                .then()
                .statusCode(404);
        for (RequestSpecification reader : List.of(iro(), place.as("IRO_MANAGER"))) {
            reader.get(path("survey-answers"))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].name", equalTo("Layla Hassan"))
                    .body("items[0].relation", equalTo("PARENT"))
                    .body("items[0].answers.question", contains("INFORMED", "LISTENED"))
                    .body("items[0].answers.agreement", contains("DISAGREE", "AGREE"))
                    .body("items[0].words", equalTo("Too <b>small</b>\nA room"))
                    .body("items[0].language", equalTo("EN"));
        }
        assertThat(Rows.of(
                        "select answers, words, may_be_read from openiro.survey_answer where child_id = ? and not may_be_read",
                        amira.child()))
                .containsExactly("{\"NEXT_STEPS\": \"STRONGLY_DISAGREE\"}|null|f");
        assertThat(Rows.of(
                        "select action, count(*) from openiro.audit_entry where child_id = ? and action like 'SURVEY_%'"
                                + " and actor_kind = 'WORK' group by action order by action",
                        amira.child()))
                .containsExactly("SURVEY_ANSWERED|2", "SURVEY_ASKED|3", "SURVEY_LINK_HANDED_OFF|2");
    }

    private static void assertPageNamesNobodyElse(String link) {
        Document welsh = page(given().get(link).then().statusCode(200));
        assertThat(welsh.selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(welsh.selectFirst("h1").text()).isEqualTo("Sut oedd yr adolygiad?");
        Document page = page(given().get(link + "?lang=en").then().statusCode(200));
        assertThat(page.text())
                .contains("Amira's care", "30 June 2026", "call 999")
                .doesNotContain("Khan", "Layla", "Rosa", "Daniel", "Grace");
        assertThat(page.select("script, link, img, iframe, [checked]")).isEmpty();
        assertThat(page.select("fieldset > legend")).hasSize(6);
        page.select("input, textarea")
                .forEach(field ->
                        assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1));
        assertThat(page.getElementById(page.getElementById("MAY_BE_READ").attr("aria-describedby")))
                .isNotNull();
    }
}
