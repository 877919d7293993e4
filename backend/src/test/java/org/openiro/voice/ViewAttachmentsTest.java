package org.openiro.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Until;

/** What children drew and recorded, as staff get to see it: with the view, and never before it. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ViewAttachmentsTest {

    private static final AnotherAuthority PLACE = AnotherAuthority.register();

    private CareCase amira;
    private ChildsApp app;
    private UUID view;
    private UUID drawing;

    @BeforeEach
    void aDraftWithADrawing() {
        amira = CareCase.amira(PLACE);
        app = ChildsApp.of(amira);
        view = app.draft("SCHOOL", "", "IRO_ONLY");
        drawing = app.attach(view, "a drawing");
    }

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() {
        Api.anonymous().get(path(view)).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRACTICE_MANAGER", "ADMIN", "GUARDIAN", "DCS", "LEAD_MEMBER", "AUDITOR", "SYSTEM"})
    void shouldForbidEverybodyElse(String role) {
        PLACE.as(role).get(path(view)).then().statusCode(403);
    }

    @Test
    void shouldNeverShowWhatGoesWithADraft() {
        Api.asSubject(amira.iro()).get(path(view)).then().statusCode(404);
    }

    @Test
    void shouldShowItToWhomTheChildChoseAndRecordThat() {
        share();
        Api.asSubject(amira.iro())
                .get("/v1/views/" + view)
                .then()
                .statusCode(200)
                .body("text", equalTo(""))
                .body("attachments.id", contains(drawing.toString()))
                .body("attachments.kind", contains("PICTURE"))
                .body("attachments.mediaType", contains("image/jpeg"))
                .body("attachments.size", contains(9));
        String bytes = Api.asSubject(amira.iro())
                .get(path(view))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("ETag", equalTo("\"abcd\""))
                .header("Content-Disposition", equalTo("attachment; filename=\"attachment.jpg\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asString();
        assertThat(bytes).isEqualTo("a drawing");
        assertThat(Rows.of(
                        "select action, actor_kind, child_id from openiro.audit_entry where subject_id = ?", drawing))
                .containsExactly("READ|STAFF|" + amira.child());
    }

    @Test
    void shouldShowItToNobodyWhoMayNotReadTheView() {
        share();
        Api.asSubject(amira.worker()).get(path(view)).then().statusCode(404);
        PLACE.as("IRO").get(path(view)).then().statusCode(404);
        PLACE.as("IRO_MANAGER").get(path(view)).then().statusCode(404);
        PLACE.as("ADVOCATE").get(path(view)).then().statusCode(404);
        Api.as("IRO_MANAGER").get(path(view)).then().statusCode(404);
        assertThat(Rows.of("select action from openiro.audit_entry where subject_id = ?", drawing))
                .isEmpty();
    }

    @Test
    void shouldFindAnAttachmentOnlyUnderItsOwnView() {
        UUID other = app.draft("HEALTH", "x", "IRO_ONLY");
        app.share(other, null);
        share();
        Api.asSubject(amira.iro()).get(path(other)).then().statusCode(404);
        Api.asSubject(amira.iro())
                .get("/v1/views/" + other)
                .then()
                .statusCode(200)
                .body("attachments", empty());
    }

    private void share() {
        app.share(view, null);
        Until.done("CHILD_VIEW_SHARED", view);
    }

    private String path(UUID of) {
        return "/v1/views/" + of + "/attachments/" + drawing;
    }
}
