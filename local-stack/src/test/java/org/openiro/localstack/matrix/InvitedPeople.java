package org.openiro.localstack.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;

/** Invites somebody to a planned review by letter, and keeps others apart. */
final class InvitedPeople {

    private InvitedPeople() {}

    /** The id of the invitation. */
    static String invite(Api iro, Api admin, Answer planned) {
        JsonNode review = planned.json();
        String address = "/v1/reviews/" + review.path("id").asText();
        iro.post(
                        address + "/invitation-list",
                        planned.etag(),
                        Map.of(
                                "invitations",
                                List.of(Map.of(
                                        "attendeeId",
                                        review.at("/attendees/0/id").asText(),
                                        "channel",
                                        "LETTER",
                                        "form",
                                        "NONE",
                                        "postalAddress",
                                        List.of("1 Station Approach", "ZZ9 7XX")))))
                .expect(200);
        return admin.post(
                        address + "/invitations",
                        planned.etag(),
                        Map.of("lateReason", "The review was planned for this week."))
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    /** The id of the record that two people, who are not invited, must not meet. */
    static String keepApart(Api iro, String child) {
        return iro.post(
                        "/v1/children/" + child + "/kept-apart",
                        Map.of(
                                "first", Map.of("name", "An uncle"),
                                "second", Map.of("name", "An aunt"),
                                "reason", "There is an order of the court."))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }
}
