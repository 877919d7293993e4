package org.openiro.review.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.ReviewHeldOnTuesday;
import org.openiro.test.TestClock;

/** Amira's mother, her carer, her social worker, a tutor and two uncles who are not to come any more, after her review. */
abstract class SurveysCase {

    private static final Pattern LINK = Pattern.compile("/links/[A-Za-z0-9_-]{43}");

    final AnotherAuthority place = AnotherAuthority.register();
    final CareCase amira = CareCase.amira(place);
    final String mother = "layla." + amira.child() + "@mail.example";
    final String worker = "daniel." + amira.child() + "@mail.example";

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    UUID review;

    @BeforeEach
    void holdReview() {
        review = ReviewHeldOnTuesday.of(amira, clock);
        comes(0, "Layla Hassan", null, "EMAIL", "PARENT", mother, "cy");
        comes(1, "Rosa Bell", null, "LETTER", "CARER", "rosa." + mother, "en");
        comes(2, "Daniel Price", CareCase.person(amira.worker()), "IN_PERSON", "NONE", null, "en");
        comes(3, "Ines Moor", null, "EMAIL", "NONE", "ines." + mother, "en");
        comes(4, "Karim Khan", null, "EMAIL", "PARENT", "karim." + mother, "en");
        comes(5, "Samir Khan", null, "EMAIL", "PARENT", "samir." + mother, "en");
        told("Samir Khan", "CANCELLATION", "2026-06-20");
        amira.but("update openiro.invitation set withdrawn_at = now() where email = 'karim." + mother + "';"
                + "update openiro.person set email = '" + worker + "' where id = '" + CareCase.person(amira.worker())
                + "'");
    }

    void comes(int place, String name, UUID person, String channel, String form, String email, String language) {
        amira.but("""
                insert into openiro.review_attendee (id, local_authority_id, review_id, child_id, position, name, person_id,
                    role_label, why_they_come) values ('%1$s', :place, '%2$s', :child, %3$s, '%4$s', %5$s, 'Comes', 'Comes');
                insert into openiro.invitation (id, local_authority_id, review_id, child_id, attendee_id, channel, form,
                    language, email, postal_address, listed_at, listed_by) values ('%1$s', :place, '%2$s', :child, '%1$s',
                    '%6$s', '%7$s', '%8$s', %9$s, '["4 Harbour View"]', now(), '%10$s');
                insert into openiro.review_meeting_attendee (id, local_authority_id, meeting_id, attendee_id, review_id,
                    child_id) select gen_random_uuid(), :place, m.id, '%1$s', '%2$s', :child
                from openiro.review_meeting m where m.review_id = '%2$s'
                """.formatted(
                        UUID.randomUUID(),
                        review,
                        place,
                        name,
                        quoted(person),
                        channel,
                        form,
                        language,
                        quoted(email),
                        CareCase.person(amira.iro())));
        if (channel.equals("EMAIL")) {
            told(name, "INVITATION", "2026-06-12");
        }
    }

    void told(String name, String message, String day) {
        amira.but("""
                insert into openiro.invitation_dispatch (id, local_authority_id, invitation_id, review_id, child_id, message,
                    channel, documents, state, queued_at, handed_off_at)
                select gen_random_uuid(), :place, i.id, i.review_id, :child, '%2$s', 'EMAIL', '[]', 'HANDED_OFF', '%3$s', '%3$s'
                from openiro.invitation i
                join openiro.review_attendee a on a.id = i.attendee_id
                where i.review_id = '%4$s' and a.name = '%1$s'
                """.formatted(name, message, day, review));
    }

    private static String quoted(Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    RequestSpecification iro() {
        return Api.asSubject(amira.iro());
    }

    String path(String what) {
        return "/v1/reviews/" + review + "/" + what;
    }

    ValidatableResponse list(RequestSpecification caller) {
        return list(caller, "");
    }

    ValidatableResponse list(RequestSpecification caller, String query) {
        return caller.get(path("surveys") + query).then().statusCode(200);
    }

    void list(RequestSpecification caller, int refusal) {
        caller.get(path("surveys")).then().statusCode(refusal);
    }

    static ValidatableResponse send(String link, String... fields) {
        RequestSpecification form = given().contentType("application/x-www-form-urlencoded");
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(link + "?lang=en").then();
    }

    static Document page(ValidatableResponse answer) {
        return Jsoup.parse(answer.extract().asString());
    }

    static String link(String words) {
        Matcher link = LINK.matcher(words);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    static List<String> mails(String address) {
        Components.mail().waitFor(any -> !sent(address).isEmpty(), Duration.ofSeconds(10));
        return sent(address);
    }

    private static List<String> sent(String address) {
        return Components.mail().messages().stream()
                .filter(each -> each.to().contains(address))
                .map(each -> each.subject() + "\n" + each.text())
                .toList();
    }
}
