package org.openiro.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** The consultation form behind a one-time link: for people without an account, without script, once, until the meeting. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ConsultationLinkTest {

    private static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    private CareCase amira;
    private UUID review;
    private UUID form;
    private String token;

    @BeforeEach
    void sendForm() {
        clock.reset();
        amira = CareCase.amira(PLACE);
        review = UUID.randomUUID();
        form = UUID.randomUUID();
        token = LinkToken.random();
        amira.but("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source,
                    scheduled_for, venue_kind) values ('%1$s', :place, :child, :period, 'PLANNED', 'OPENIRO',
                    now() + interval '20 days', 'SCHOOL');
                insert into openiro.review_attendee (id, local_authority_id, review_id, child_id, position, name, role_label,
                    why_they_come) values ('%1$s', :place, '%1$s', :child, 0, 'Layla Hassan', 'Your mum', 'She is your mum.');
                insert into openiro.invitation (id, local_authority_id, review_id, child_id, attendee_id, channel, form,
                    language, email, listed_at, listed_by) values ('%1$s', :place, '%1$s', :child, '%1$s', 'EMAIL', 'PARENT',
                    'en', 'layla@mail.example', now(), '%3$s');
                insert into openiro.consultation (id, local_authority_id, invitation_id, review_id, child_id, form, language,
                    created_at) values ('%2$s', :place, '%1$s', '%1$s', :child, 'PARENT', 'en', now());
                """.formatted(review, form, CareCase.person(amira.iro())));
        link(token, "20 days");
    }

    private void link(String secret, String lives) {
        amira.but("""
                insert into openiro.one_time_link (id, local_authority_id, child_id, purpose, subject_id, token_hash, expires_at)
                values (gen_random_uuid(), :place, :child, 'CONSULTATION', '%s', '\\x%s', now() + interval '%s')
                """.formatted(form, HexFormat.of().formatHex(LinkToken.hash(secret)), lives));
    }

    @Test
    void shouldBeAPageThatEverybodyCanUse() {
        Response answer = browser().get("/links/" + token);
        answer.then().statusCode(200).header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self'", "frame-ancestors 'none'");
        Document page = Jsoup.parse(answer.asString());
        assertAccessible(page, "en", "ltr");
        assertThat(page.text())
                .contains("Amira's care", "Council " + PLACE.code())
                .doesNotContain("Khan", "Layla");
        assertThat(page.select("script, link, img, iframe, [onclick], [style]")).isEmpty();
        assertThat(page.selectFirst("form").attr("method")).isEqualTo("post");

        Document welsh =
                Jsoup.parse(browser().get("/links/" + token + "?lang=cy").asString());
        assertAccessible(welsh, "cy", "ltr");
        assertThat(welsh.selectFirst("h1").text()).isEqualTo("Beth yw eich barn?");
        assertThat(Jsoup.parse(browser().get("/links/" + token + "?lang=xx").asString())
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo("en");
        assertThat(LinkTexts.directionOf("ar")).isEqualTo("rtl");
    }

    @Test
    void shouldTakeAnAnswerOnceAndShowItToStaffAsItIs() {
        String copy = LinkToken.random();
        link(copy, "20 days");
        fill("GOING_WELL", "<script>alert(1)</script>\r\nSchool & friends", "COMING", "YES", "UNKNOWN", "x")
                .post("/links/" + token)
                .then()
                .statusCode(200);
        for (String each : List.of(token, copy)) {
            browser().get("/links/" + each).then().statusCode(410);
            Document again = Jsoup.parse(fill("GOING_WELL", "Changed")
                    .post("/links/" + each)
                    .then()
                    .statusCode(410)
                    .extract()
                    .asString());
            assertThat(again.selectFirst("h1").text()).isEqualTo("We have your answers already");
        }
        work.finish();
        Api.asSubject(amira.iro())
                .get("/v1/reviews/" + review + "/consultation-answers")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Layla Hassan"))
                .body("items[0].language", equalTo("EN"))
                .body("items[0].answers.question", equalTo(List.of("GOING_WELL", "COMING")))
                .body("items[0].answers[0].asked", equalTo("What is going well?"))
                .body("items[0].answers[0].answer", equalTo("<script>alert(1)</script>\nSchool & friends"));
        CareCase ben = CareCase.amira(PLACE);
        Api.asSubject(ben.iro())
                .get("/v1/reviews/" + review + "/consultation-answers")
                .then()
                .statusCode(404);
        PLACE.as("AUDITOR")
                .get("/v1/reviews/" + review + "/consultation-answers")
                .then()
                .statusCode(403);
        assertThat(Rows.of("select actor_kind, subject_type from openiro.audit_entry where subject_id = ?", form))
                .containsExactly("WORK|Consultation");
    }

    @Test
    void shouldSayWhatIsWrongAndKeepWhatWasWritten() {
        Document empty = Jsoup.parse(fill("GOING_WELL", "  \u0000 ")
                .post("/links/" + token)
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(empty.title()).startsWith("Error: ");
        assertThat(empty.select("[role=alert] a").attr("href")).isEqualTo("#GOING_WELL");
        Document wrong =
                Jsoup.parse(fill("GOING_WELL", "\"><img src=x>", "WORRIES", "x".repeat(4001), "COMING", "MAYBE")
                        .post("/links/" + token + "?lang=cy")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString());
        assertAccessible(wrong, "cy", "ltr");
        assertThat(wrong.select("img")).isEmpty();
        assertThat(wrong.getElementById("GOING_WELL").text()).isEqualTo("\"><img src=x>");
        assertThat(wrong.getElementById("WORRIES").attr("aria-describedby")).isEqualTo("WORRIES-error");
        assertThat(wrong.getElementById("WORRIES-error").text()).contains("4000", "4001");
        assertThat(wrong.select("[role=alert] a").attr("href")).isEqualTo("#WORRIES");
        assertThat(Rows.of("select answered_at from openiro.consultation where id = ?", form))
                .containsExactly("null");
    }

    @Test
    void shouldGiveNothingAwayToWhoeverHasNoGoodLink() {
        String guessed = LinkToken.random();
        for (String wrong : List.of(guessed, token.substring(1), token + "A", "%27%20or%201=1--", "..%2F..")) {
            assertThat(Jsoup.parse(browser()
                                    .get("/links/" + wrong)
                                    .then()
                                    .statusCode(404)
                                    .extract()
                                    .asString())
                            .selectFirst("h1")
                            .text())
                    .isEqualTo("This link does not work");
        }
        fill("GOING_WELL", "Well").post("/links/" + guessed).then().statusCode(404);
        Components.database()
                .asAdministrator(
                        "update openiro.one_time_link set expires_at = now() where subject_id = '" + form + "'");
        assertThat(browser()
                        .get("/links/" + token)
                        .then()
                        .statusCode(410)
                        .extract()
                        .asString())
                .contains("This link is closed")
                .doesNotContain("Amira", "Council");
        fill("GOING_WELL", "Too late").post("/links/" + token).then().statusCode(410);
        fill("GOING_WELL", "x".repeat(300_000)).post("/links/" + guessed).then().statusCode(413);
        assertThat(Rows.of("select answered_at from openiro.consultation where id = ?", form))
                .containsExactly("null");
        assertThat(browser().get("/q/metrics").asString()).doesNotContain(token, guessed);
    }

    @Test
    void shouldSlowDownWhoeverGuesses() {
        Response last;
        int asked = 0;
        do {
            // What a caller says of themselves comes first; the proxy adds what it saw.
            last = browser()
                    .header("X-Forwarded-For", "198.51.100." + asked + ", 203.0.113.7")
                    .get("/links/" + LinkToken.random());
            asked++;
        } while (last.statusCode() == 404 && asked < 250);
        last.then().statusCode(429).header("Retry-After", notNullValue());
        assertThat(Jsoup.parse(last.asString()).selectFirst("h1").text()).isEqualTo("Please wait a moment");
        browser().get("/links/" + token).then().statusCode(200);
    }

    /** What WCAG 2.2 asks of the markup: a language, one main heading, a label for every field, ids that are there. */
    private static void assertAccessible(Document page, String language, String direction) {
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo(direction);
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("textarea, input"))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
        assertThat(page.select("fieldset"))
                .allSatisfy(group -> assertThat(group.selectFirst("legend")).isNotNull());
        for (Element described : page.select("[aria-describedby]")) {
            for (String id : described.attr("aria-describedby").split(" ")) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
        }
        assertThat(page.select("a[href^=#]"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private static RequestSpecification browser() {
        return given().accept("text/html").urlEncodingEnabled(false);
    }

    private static RequestSpecification fill(String... fields) {
        RequestSpecification form = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)));
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form;
    }
}
