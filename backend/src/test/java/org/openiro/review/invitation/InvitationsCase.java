package org.openiro.review.invitation;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.TestClock;
import org.openiro.testkit.ReceivedMail;

/** A child whose review is planned for 30 June, with her mother and her social worker; invitations go out by 16 June. */
abstract class InvitationsCase {

    static final String PLAN = """
            {"scheduledFor": "2026-06-30T14:00:00Z", "venue": {"kind": "SCHOOL", "label": "The music room"},
             "attendees": [{"name": "Layla Hassan", "roleLabel": "Your mum", "whyTheyCome": "She is your mum."},
                 {"name": "Daniel Price", "roleLabel": "Your social worker", "whyTheyCome": "Daniel tells about the plan."}]}
            """;

    static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    CareCase amira;
    UUID review;
    String mother;
    String worker;
    String mail;

    @BeforeEach
    void planReview() {
        clock.set("2026-06-10T10:00");
        amira = CareCase.amira(PLACE);
        mail = "layla." + amira.child() + "@mail.example";
        Response planned = asIro().headers(Api.key()).body(PLAN).post("/v1/children/" + amira.child() + "/reviews");
        planned.then().statusCode(201);
        review = UUID.fromString(planned.path("id"));
        mother = planned.path("attendees[0].id");
        worker = planned.path("attendees[1].id");
    }

    RequestSpecification asIro() {
        return Api.asSubject(amira.iro());
    }

    /** The mother by mail with the form for parents. */
    String onlyMother() {
        return "{\"invitations\": [%s]}".formatted(byMail(mother, mail, "PARENT"));
    }

    static String byMail(String attendee, String mail, String form) {
        return "{\"attendeeId\": \"%s\", \"channel\": \"EMAIL\", \"form\": \"%s\", \"email\": \"%s\"}"
                .formatted(attendee, form, mail);
    }

    static String byLetter(String attendee, String form) {
        return ("{\"attendeeId\": \"%s\", \"channel\": \"LETTER\", \"form\": \"%s\", \"language\": \"CY\","
                        + " \"postalAddress\": [\"4 Harbour View\", \"Northmoor\", \"ZZ4 2QT\"]}")
                .formatted(attendee, form);
    }

    ValidatableResponse submit(String list) {
        return with(asIro()).body(list).post(path("/invitation-list")).then();
    }

    ValidatableResponse send(String body) {
        return with(PLACE.as("ADMIN")).body(body).post(path("/invitations")).then();
    }

    ValidatableResponse reschedule(String plan) {
        return asIro().header("If-Match", "*").body(plan).put(path("/schedule")).then();
    }

    RequestSpecification with(RequestSpecification caller) {
        return caller.headers(Api.key()).header("If-Match", "*");
    }

    String path(String command) {
        return "/v1/reviews/" + review + command;
    }

    /** Every mail to an address, oldest first. */
    List<ReceivedMail> mailsTo(String address, int count) {
        Components.mail().waitFor(any -> to(address).size() >= count, Duration.ofSeconds(10));
        return to(address);
    }

    private static List<ReceivedMail> to(String address) {
        return Components.mail().messages().stream()
                .filter(each -> each.to().contains(address))
                .toList();
    }
}
