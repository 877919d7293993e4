package org.openiro.review.distribution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.openiro.test.Components;
import org.openiro.test.Rows;

/** A copy of the record behind a link: for people without an account, as often as they like, until it ends. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class RecordLinkTest extends DistributionCase {

    private static final Pattern LINK = Pattern.compile("/links/([A-Za-z0-9_-]{43})");

    @Test
    void shouldLeadToTheCopyAndNothingElse() {
        String mail = "layla." + amira.child() + "@mail.example";
        String mother = recipient("FAMILY");
        give(mother, "{\"how\": \"LINK\", \"email\": \"" + mail + "\", \"language\": \"cy\"}")
                .statusCode(200)
                .body("state", equalTo("SENDING"));
        work.finish();
        Components.mail().waitFor(any -> !mails(mail).isEmpty(), Duration.ofSeconds(10));
        String sent = mails(mail).get(0);
        assertThat(sent)
                .startsWith("Mae rhywbeth i chi ei ddarllen")
                .doesNotContain("Amira", "Khan", "review", "record", "Layla");
        asIro().get(mother).then().body("state", equalTo("RECEIVED"));

        Matcher link = LINK.matcher(sent);
        assertThat(link.find()).isTrue();
        assertThat(Rows.of("select expires_at from openiro.one_time_link where child_id = ?", amira.child()))
                .first()
                .asString()
                .startsWith("2026-08-07");
        // The database goes by its own clock.
        amira.but("update openiro.one_time_link set expires_at = now() + interval '1 day' where child_id = :child");
        // As it was mailed, it opens in the language of whoever has it.
        for (String language : new String[] {"en", "cy", ""}) {
            String asked = language.isEmpty() ? "" : "?lang=" + language;
            String html = given().get("/links/" + link.group(1) + asked)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            Document page = Jsoup.parse(html);
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.isEmpty() ? "cy" : language);
            assertThat(page.selectFirst("article").attr("lang")).isEqualTo("en");
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("table thead th[scope=col]")).hasSameSizeAs(page.select("table thead th"));
            assertThat(page.select("script, link, img, iframe, form")).isEmpty();
            assertThat(page.text())
                    .contains("Record of a review", "Amira is well.")
                    .doesNotContain("drinks", "The report was lost", "You told us");
        }
        assertThat(given().post("/links/" + link.group(1)).statusCode()).isEqualTo(200);
        clock.reset();
        work.finish();
        // Once an hour by the clock of the database, and apart from what the child does.
        assertThat(Rows.of(
                        "select count(*) = count(distinct date_trunc('hour', w.created_at)), min(w.stream) like 'apart:%'"
                                + " from openiro.work_item w join openiro.record_copy c on c.id = w.subject_id"
                                + " where w.kind = 'RECORD_OPENED' and c.child_id = ?",
                        amira.child()))
                .containsExactly("t|t");
        assertThat(Rows.of(
                        "select 1 from openiro.audit_entry where action = 'RECORD_OPENED' and child_id = ?",
                        amira.child()))
                .isNotEmpty();
        amira.but("update openiro.one_time_link set expires_at = now() where child_id = :child");
        given().get("/links/" + link.group(1)).then().statusCode(410);
    }

    @Test
    void shouldSendTheCopyThatWasGivenLast() {
        String mail = "layla." + amira.child() + "@mail.example";
        String mother = recipient("FAMILY");
        // The mail server is away: it would take no mail to this.
        amira.but(
                "update openiro.record_recipient set email = 'no address' where kind = 'FAMILY' and child_id = :child");
        give(mother, "{\"how\": \"LINK\"}").statusCode(200);
        work.finish();
        clock.set("2026-07-10T10:00:01");
        give(mother, "{\"how\": \"LINK\", \"withheld\": [{\"part\": \"SUMMARY\", \"reason\": \"Not hers\"}]}")
                .statusCode(200)
                .body("copies", hasSize(2));
        work.finish();
        asIro().get(mother).then().body("state", equalTo("SENDING")).body("receivedVersion", nullValue());
        amira.but("update openiro.record_recipient set email = '" + mail
                + "' where kind = 'FAMILY' and child_id = :child");
        clock.set("2026-07-10T12:00");
        work.finish();
        Components.mail().waitFor(any -> !mails(mail).isEmpty(), Duration.ofSeconds(10));
        assertThat(mails(mail)).hasSize(1);
        asIro().get(mother).then().body("state", equalTo("RECEIVED")).body("receivedVersion", equalTo(1));
        amira.but("update openiro.one_time_link set expires_at = now() + interval '1 day' where child_id = :child");
        Matcher link = LINK.matcher(mails(mail).get(0));
        assertThat(link.find()).isTrue();
        assertThat(given().get("/links/" + link.group(1))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("Record of a review")
                .doesNotContain("Amira is well.");
    }
}
