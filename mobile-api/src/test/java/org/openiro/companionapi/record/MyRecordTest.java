package org.openiro.companionapi.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.BEN;
import static org.openiro.companionapi.test.Sample.BENS_HELD_REVIEW;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.companionapi.test.Rows;

/** What a child sees of the record of their review: what was given to them, and nothing else. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class MyRecordTest {

    private static final String ADDRESS = "/v1/me/reviews/" + BENS_HELD_REVIEW + "/record";

    private static final String COPY = """
            insert into openiro.record_recipient (id, local_authority_id, child_id, review_id, kind, name, invited, language,
                state, received_version, added_at)
            select '%1$s', r.local_authority_id, r.child_id, r.id, '%3$s', %4$s, true, 'en', 'RECEIVED', %5$s, now()
            from openiro.review r where r.id = '%2$s';
            insert into openiro.record_copy (id, local_authority_id, child_id, review_id, recipient_id, number, channel,
                given_on, content, withheld, given_by, given_at)
            select gen_random_uuid(), r.local_authority_id, r.child_id, r.id, '%1$s', %5$s, '%6$s', '2026-07-16',
                '{"language": "en", "title": "About your review", "author": "Northmoor", "about": ["x"], "sections":
                  [{"title": "What you said", "blocks": [{"kind": "TABLE", "caption": "%7$s", "columns": ["About"],
                    "rows": [["School"]]}, {"kind": "FACTS", "facts": [{"name": "Telephone", "value": "01632 960114"}]}]}]}',
                '{"parts": []}', p.id, now()
            from openiro.review r join lateral (select id from openiro.person p
                where p.local_authority_id = r.local_authority_id limit 1) p on true where r.id = '%2$s';
            """;

    private static void give(String kind, String name, int version, String channel, String words) {
        Rows.change(COPY.formatted(UUID.randomUUID(), BENS_HELD_REVIEW, kind, name, version, channel, words));
    }

    @Test
    void shouldShowTheChildTheirOwnCopyOnceItIsGiven() {
        Api.anonymous().get(ADDRESS).then().statusCode(401);
        give("FAMILY", "'His mother'", 1, "LINK", "What his mother may read");
        Api.as(BEN).get(ADDRESS).then().statusCode(404);
        give("CHILD", "null", 1, "APP", "You said");
        Api.as(AMIRA).get(ADDRESS).then().statusCode(404);
        Api.as(BEN)
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("title", equalTo("About your review"))
                .body("readingBand", equalTo("FULL"))
                .body("sections.title", contains("What you said"))
                .body("sections[0].blocks[0].text", equalTo("You said"))
                .body("sections[0].blocks[0].rows[0]", contains("School"))
                .body("sections[0].blocks[1].facts.value", contains("01632 960114"));
    }
}
