package org.openiro.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Until;

/** An authority without a provider of advocates, until it has one. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class AdvocacyProviderTest extends AdvocacyCase {

    @Test
    void shouldAcceptARequestWithoutAProviderAlertTheManagersAndSendItLater() {
        AnotherAuthority without = AnotherAuthority.register();
        CareCase ben = CareCase.amira(without);
        UUID request = ChildsApp.of(ben).askForAdvocate(REASON);
        Until.done("ADVOCACY_REQUESTED", request);
        assertThat(Rows.of("select kind, child_id from openiro.alert where subject_id = ?", request))
                .containsExactly("NO_ADVOCACY_PROVIDER|" + ben.child());
        assertThat(Rows.of("select status from openiro.advocacy_request where id = ?", request))
                .containsExactly("REQUESTED");
        assertThat(Rows.of("select count(*) from openiro.deadline where subject_id = ? and state = 'OPEN'", request))
                .containsExactly("2");
        without.as("ADVOCATE").get(path(request)).then().statusCode(404);
        without.as("ADVOCATE")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{}")
                .post(path(request) + "/acceptance")
                .then()
                .statusCode(404);
        without.as("IRO_MANAGER").get(path(request)).then().statusCode(200).body("status", equalTo("REQUESTED"));

        String etag = without.as("ADMIN")
                .get("/v1/advocacy-provider")
                .then()
                .statusCode(200)
                .body("configured", equalTo(false))
                .extract()
                .header("ETag");
        String provider =
                "{\"name\": \"Own Voice\", \"email\": \"duty@own-voice.example\", \"phone\": \"01632 960188\"}";
        without.as("IRO")
                .header("If-Match", etag)
                .body(provider)
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(403);
        without.as("ADMIN").body(provider).put("/v1/advocacy-provider").then().statusCode(428);
        without.as("ADMIN")
                .header("If-Match", "\"0\"")
                .body(provider)
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(412);
        without.as("ADMIN")
                .header("If-Match", etag)
                .body(provider.replace("duty@", ""))
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(400);
        String next = without.as("ADMIN")
                .header("If-Match", etag)
                .body(provider)
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(200)
                .body("configured", equalTo(true))
                .body("name", equalTo("Own Voice"))
                .extract()
                .header("ETag");
        Until.rows(
                List.of("SENT_TO_PROVIDER|Own Voice"),
                "select status, provider_name from openiro.advocacy_request where id = ?",
                request);
        without.as("ADMIN")
                .header("If-Match", etag)
                .body(provider)
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(412);
        without.as("DCS")
                .header("If-Match", next)
                .body(provider.replace("Own Voice", "Own Voices"))
                .put("/v1/advocacy-provider")
                .then()
                .statusCode(200);
        without.as("SOCIAL_WORKER")
                .get("/v1/advocacy-provider")
                .then()
                .statusCode(200)
                .body("name", equalTo("Own Voices"));
        without.as("LEAD_MEMBER").get("/v1/advocacy-provider").then().statusCode(403);
        assertThat(Components.mail().count(m -> m.to().contains("duty@own-voice.example")))
                .isEqualTo(1);
    }
}
