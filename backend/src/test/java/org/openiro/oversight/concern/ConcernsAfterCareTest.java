package org.openiro.oversight.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** Amira is in care no more. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ConcernsAfterCareTest {

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    @Test
    void shouldMakeAndSendNoLinkAndTellTheManagersWhatIsRaisedAllTheSame() {
        clock.reset();
        String concern = give("layla." + amira.child() + "@mail.example")
                .statusCode(201)
                .extract()
                .path("concernId");
        work.finish();
        assertThat(links()).containsExactly("1");
        place.as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"endedAt\": \"2026-06-16T08:00:00Z\", \"reason\": \"E4A\"}")
                .post("/v1/periods-of-care/" + amira.period() + "/end")
                .then()
                .statusCode(200);
        give(null).statusCode(409).body("type", equalTo("/problems/not-looked-after"));
        again("SEND_CONCERN_LINK", concern);
        assertThat(links()).containsExactly("1");
        // By a link that was good still in the moment in which care ended.
        amira.but(
                "update openiro.concern set words = 'Nobody visits.', name = 'Layla', relation = 'Aunt', raised_in = 'en',"
                        + " raised_at = now() where child_id = :child");
        again("CONCERN_RAISED", concern);
        assertThat(Rows.of("select kind from openiro.alert where child_id = ?", amira.child()))
                .containsExactly("CONCERN_AFTER_CARE");
        place.as("IRO_MANAGER")
                .get("/v1/work/mine?kind=ALERT")
                .then()
                .body("items.title", contains("See to a concern that was raised about a child who is in care no more"));
    }

    private void again(String kind, String concern) {
        amira.but("""
                insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)
                values (gen_random_uuid(), :place, 'child:' || :child, '%s', '%s', now() - interval '1 minute',
                    now() - interval '1 minute')
                """.formatted(kind, concern));
        work.finish();
    }

    private Iterable<String> links() {
        return Rows.of("select count(*) from openiro.one_time_link where child_id = ?", amira.child());
    }

    private ValidatableResponse give(String email) {
        return Api.asSubject(amira.worker())
                .headers(Api.key())
                .body("{\"name\": \"Layla Hassan\", \"relation\": \"Foster carer\"%s}"
                        .formatted(email == null ? "" : ", \"email\": \"" + email + "\""))
                .post("/v1/children/" + amira.child() + "/concern-links")
                .then();
    }
}
