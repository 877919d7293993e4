package org.openiro.oversight.concern;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Amira's foster carer is worried about her plan. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ConcernsTest {

    private static final Pattern LINK = Pattern.compile("/links/([A-Za-z0-9_-]{43})");

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);
    private final String mail = "layla." + amira.child() + "@mail.example";

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    /** The database goes by its own clock. */
    @BeforeEach
    void setClock() {
        clock.reset();
    }

    @Test
    void shouldLetOnlyThoseGiveALinkWhoWorkWithTheChildAndOnlyTheServiceRead() {
        give(Api.anonymous(), null).statusCode(401);
        give(place.as("DCS"), null).statusCode(403);
        CareCase ben = CareCase.amira(place);
        give(Api.asSubject(ben.worker()), null).statusCode(404);
        worker().headers(Api.key())
                .body("{\"name\": \" \", \"relation\": \"\\n \"}")
                .post(path("concern-links"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name", "/relation"));
        give(worker(), "nobody").statusCode(400);
        String concern = give(place.as("ADMIN"), null).statusCode(201).extract().path("concernId");
        worker().get("/v1/concerns/" + concern).then().statusCode(403);
        worker().get(path("concerns")).then().statusCode(403);
        Api.asSubject(ben.iro()).get("/v1/concerns/" + concern).then().statusCode(404);
        answer(Api.asSubject(ben.iro()), concern).statusCode(404);
        AnotherAuthority.register()
                .as("IRO_MANAGER")
                .get("/v1/concerns/" + concern)
                .then()
                .statusCode(404);
        answer(iro(), concern).statusCode(409).body("type", equalTo("/problems/concern-not-open"));
        iro().get("/v1/concerns/" + concern)
                .then()
                .statusCode(200)
                .body("status", equalTo("LINK_GIVEN"))
                .body("$", not(hasKey("raised")));
        give(worker(), null).statusCode(201);
        String cursor =
                iro().get(path("concerns") + "?limit=1").then().extract().path("nextCursor");
        iro().get(path("concerns") + "?limit=1&cursor=" + cursor)
                .then()
                .body("items.id", contains(concern))
                .body("$", not(hasKey("nextCursor")));
    }

    @Test
    void shouldShowTheAddressOnce() {
        Map<String, ?> key = Api.key();
        String body = "{\"name\": \"Layla Hassan\", \"relation\": \"Foster carer\"}";
        String address = worker().headers(key)
                .body(body)
                .post(path("concern-links"))
                .then()
                .statusCode(201)
                .extract()
                .path("address");
        assertThat(address).containsPattern(LINK);
        worker().headers(key)
                .body(body)
                .post(path("concern-links"))
                .then()
                .statusCode(201)
                .body("name", equalTo("Layla Hassan"))
                .body("$", not(hasKey("address")));
        assertThat(Rows.of(
                        "select expires_at > now() + interval '364 days' from openiro.one_time_link where child_id = ?",
                        amira.child()))
                .containsExactly("t");
    }

    @Test
    void shouldBeRaisedOnceAndAnsweredAndTold() {
        String concern = give(worker(), mail)
                .statusCode(201)
                .body("$", not(hasKey("address")))
                .extract()
                .path("concernId");
        work.finish();
        String invitation = mails(1).get(0);
        assertThat(invitation).startsWith("A link for you").doesNotContain("Amira", "Khan", "Layla", "plan");
        String link = link(invitation);
        Document welsh = page(given().get(link + "?lang=cy").then().statusCode(200));
        assertThat(welsh.selectFirst("h1").text()).isEqualTo("Ydych chi'n poeni am y cynllun?");
        Document english = page(given().get(link).then().statusCode(200));
        assertThat(english.text()).contains("Amira's care", "call 999").doesNotContain("Khan");
        assertThat(english.select("script, link, img, iframe")).isEmpty();
        assertThat(english.selectFirst("#NAME").val()).isEqualTo("Layla Hassan");
        assertThat(english.selectFirst("#RELATION").val()).isEqualTo("Foster carer");
        english.select("input, textarea")
                .forEach(field -> assertThat(english.select("label[for=" + field.id() + "]"))
                        .hasSize(1));

        Document wrong = page(send(link, "CONCERN", " ", "EMAIL", "not one").statusCode(422));
        assertThat(wrong.title()).startsWith("Error: ");
        assertThat(wrong.select(".errors li")).hasSize(2);
        page(send(link, "CONCERN", "x".repeat(4001)).statusCode(422));
        page(send(link, "CONCERN", "<b>Her sister</b>\r\nNot since March", "PHONE", "07700 900123")
                .statusCode(200)
                .body(containsString("We have your concern")));
        send(link, "CONCERN", "More").statusCode(410);
        given().get(link).then().statusCode(410);
        work.finish();
        assertThat(Rows.of("select rule, state from openiro.deadline where subject_id = ?", UUID.fromString(concern)))
                .containsExactly("CONCERN_ANSWER|OPEN");
        iro().get("/v1/work/mine?kind=OVERSIGHT")
                .then()
                .body("items.title", contains("Answer the concern about the plan of Amira K."));
        iro().get("/v1/concerns/" + concern)
                .then()
                .body("status", equalTo("RAISED"))
                .body("raised.words", equalTo("<b>Her sister</b>\nNot since March"))
                .body("raised.phone", equalTo("07700 900123"));

        iro().headers(Api.key())
                .body(outcome())
                .post("/v1/concerns/" + concern + "/outcome")
                .then()
                .statusCode(428);
        iro().headers(Api.key())
                .header("If-Match", "\"0\"")
                .body(outcome())
                .post("/v1/concerns/" + concern + "/outcome")
                .then()
                .statusCode(412);
        answer(iro(), concern).statusCode(200).body("status", equalTo("ANSWERED"));
        answer(iro(), concern).statusCode(409);
        assertThat(Rows.of("select state from openiro.deadline where subject_id = ?", UUID.fromString(concern)))
                .containsExactly("MET");
        work.finish();
        String told = mails(2).get(1);
        assertThat(told).startsWith("There is an answer for you").doesNotContain("Amira", "July", "manager");
        page(given().get(link(told))
                .then()
                .statusCode(200)
                .body(containsString("They meet again from July."))
                .body(not(containsString("manager"))));
        work.finish();
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where subject_id = ? and actor_kind = 'WORK' order by id",
                        UUID.fromString(concern)))
                .containsExactly(
                        "CONCERN_LINK_HANDED_OFF",
                        "CONCERN_RAISED",
                        "CONCERN_LINK_HANDED_OFF",
                        "CONCERN_OUTCOME_OPENED");
    }

    @Test
    void shouldTellTheManagersWhatNobodyAnswersAndCloseWithCare() {
        String raised = give(worker(), null).extract().path("address");
        String unused = give(worker(), null).extract().path("address");
        send(link(raised), "CONCERN", "Nobody visits.").statusCode(200);
        work.finish();
        clock.advance(Duration.ofDays(20));
        work.finish();
        assertThat(Rows.of("select kind from openiro.alert where child_id = ?", amira.child()))
                .containsExactly("CONCERN_UNANSWERED");
        endCare();
        given().get(link(unused)).then().statusCode(410);
    }

    private RequestSpecification worker() {
        return Api.asSubject(amira.worker());
    }

    private RequestSpecification iro() {
        return Api.asSubject(amira.iro());
    }

    private String path(String what) {
        return "/v1/children/" + amira.child() + "/" + what;
    }

    private ValidatableResponse give(RequestSpecification caller, String email) {
        Map<String, String> body = new HashMap<>(Map.of("name", "Layla Hassan", "relation", "Foster carer"));
        if (email != null) {
            body.put("email", email);
        }
        return caller.headers(Api.key()).body(body).post(path("concern-links")).then();
    }

    private static String outcome() {
        return "{\"outcome\": \"Agreed with the manager.\", \"wordsForReporter\": \"They meet again from July.\"}";
    }

    private static ValidatableResponse answer(RequestSpecification caller, String concern) {
        return caller.headers(Api.key())
                .header("If-Match", "*")
                .body(outcome())
                .post("/v1/concerns/" + concern + "/outcome")
                .then();
    }

    private void endCare() {
        place.as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedAt\": \"2026-06-16T08:00:00Z\", \"reason\": \"E4A\"}")
                .post("/v1/periods-of-care/" + amira.period() + "/end")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse send(String link, String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("NAME", "Layla Hassan", "RELATION", "Foster carer"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post(link)
                .then();
    }

    private static Document page(ValidatableResponse answer) {
        return Jsoup.parse(answer.extract().asString());
    }

    private static String link(String words) {
        Matcher link = LINK.matcher(words);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private List<String> mails(int count) {
        Components.mail().waitFor(any -> sent().size() >= count, Duration.ofSeconds(10));
        return sent();
    }

    private List<String> sent() {
        return Components.mail().messages().stream()
                .filter(each -> each.to().contains(mail))
                .map(each -> each.subject() + "\n" + each.text())
                .toList();
    }
}
