package org.openiro.companionapi.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.openiro.companionapi.test.Sample.AMIRA;
import static org.openiro.companionapi.test.Sample.BENS_DRAFT;
import static org.openiro.companionapi.test.Sample.DANI;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openiro.companionapi.recording.Sounds;
import org.openiro.companionapi.test.Api;
import org.openiro.companionapi.test.Components;
import org.openiro.companionapi.test.Rows;
import org.openiro.testkit.Pictures;

@QuarkusTest
@QuarkusTestResource(Components.class)
class MyViewAttachmentsTest {

    private static final String WORDS = "{\"topic\": \"HEALTH\", \"text\": \"%s\", \"sharedWith\": \"IRO_ONLY\"}";

    @Test
    void shouldAsk401OfSomebodyNotSignedIn() throws IOException {
        String path = attachment(view(Api.newId()));
        Api.anonymous()
                .contentType("image/png")
                .body(drawing())
                .put(path)
                .then()
                .statusCode(401);
        Api.anonymous().get(path).then().statusCode(401);
        Api.anonymous().delete(path).then().statusCode(401);
    }

    @Test
    void shouldNotFindWhatIsNotThereOrNotMine() throws IOException {
        for (UUID id : new UUID[] {Api.newId(), BENS_DRAFT}) {
            String path = attachment(view(id));
            sending("image/png", drawing()).put(path).then().statusCode(404);
            Api.as(DANI).get(path).then().statusCode(404);
            Api.as(DANI).delete(path).then().statusCode(404);
        }
        String mine = draft("");
        String path = attachment(mine);
        sending("image/png", drawing()).put(path).then().statusCode(201);
        String another = draft("").concat(path.substring(path.indexOf("/attachments")));
        Api.as(DANI).get(another).then().statusCode(404);
        Api.as(DANI).delete(another).then().statusCode(404);
        Api.as(AMIRA).get(path).then().statusCode(404);
        Api.as(AMIRA).delete(path).then().statusCode(404);
    }

    @Test
    void shouldKeepADrawingWithoutThePlaceWhereItWasMade() throws IOException {
        byte[] photograph = Pictures.withExif(Pictures.jpeg(Pictures.plain(3000, 1500)), 6, "51.5007N 0.1246W");
        String view = draft("");
        String path = attachment(view);
        sending("image/jpeg", photograph)
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path))
                .header("ETag", equalTo("\"1\""))
                .body("attachments.kind", contains("PICTURE"))
                .body("attachments.mediaType", contains("image/jpeg"));
        byte[] kept = Api.as(DANI)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Disposition", equalTo("attachment; filename=\"attachment.jpg\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .asByteArray();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("51.5007", "Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getHeight()).isEqualTo(1600);
        Api.as(DANI).get(view).then().body("attachments.size", contains(kept.length));
        Api.as(DANI).get("/v1/me/views?limit=200").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/mp4", "audio/webm", "audio/ogg", "audio/mpeg"})
    void shouldKeepARecordingWithoutThePlaceWhereItWasMade(String mediaType) {
        String path = attachment(draft(""));
        sending(mediaType, sound(mediaType))
                .put(path)
                .then()
                .statusCode(201)
                .body("attachments.kind", contains("RECORDING"))
                .body("attachments.mediaType", contains(mediaType));
        byte[] kept = Api.as(DANI)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(mediaType)
                .extract()
                .asByteArray();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .contains("these bytes stand for sound")
                .doesNotContain("51.5007");
    }

    @Test
    void shouldRefuseWhatIsDamagedDisguisedOrOfAnotherKind() throws IOException {
        String path = attachment(draft(""));
        refused("image/png", "<svg onload=alert(1)/>".getBytes(StandardCharsets.US_ASCII), path, 422)
                .body("type", equalTo("/problems/image-unreadable"));
        refused("image/jpeg", Arrays.copyOf(drawing(), 60), path, 422);
        refused("image/png", Pictures.pngHeader(30_000, 30_000), path, 422)
                .body("errors[0].code", equalTo("TOO_LARGE"));
        refused("audio/mpeg", drawing(), path, 422).body("type", equalTo("/problems/recording-unreadable"));
        refused("audio/mp4", Sounds.mp4("soun", "vide"), path, 422);
        refused("image/gif", drawing(), path, 415);
        refused("text/html", drawing(), path, 415);
        refused("image/png", new byte[5 * 1024 * 1024 + 1], path, 413);
        refused("image/png", new byte[7 * 1024 * 1024], path, 413);
        Api.as(DANI).get(path).then().statusCode(404);
    }

    @Test
    void shouldStillRefuseWordsThatAreTooMany() {
        Api.as(DANI)
                .body(WORDS.formatted("x".repeat(70_000)))
                .put(view(Api.newId()))
                .then()
                .statusCode(413);
    }

    @Test
    void shouldTakeTheSameBytesAgainAndNoOthersUnderOneId() throws IOException {
        String view = draft("");
        String path = attachment(view);
        byte[] drawing = drawing();
        sending("image/png", drawing).put(path).then().statusCode(201);
        sending("image/png", drawing)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("attachments", hasSize(1));
        refused("image/png", Pictures.png(Pictures.plain(90, 90)), path, 422)
                .body("type", equalTo("/problems/id-already-used"));
        String elsewhere = draft("") + path.substring(path.indexOf("/attachments"));
        refused("image/png", drawing, elsewhere, 422).body("type", equalTo("/problems/id-already-used"));
        share(view, 1).statusCode(200);
        sending("image/png", drawing).put(path).then().statusCode(200).body("status", equalTo("SHARED"));
    }

    @Test
    void shouldRefuseAnIdThatAnotherChildUsed() throws IOException {
        String path = attachment(draft(""));
        sending("image/png", drawing()).put(path).then().statusCode(201);
        UUID amiras = Api.newId();
        Api.as(AMIRA).body(WORDS.formatted("x")).put(view(amiras)).then().statusCode(201);
        Api.as(AMIRA)
                .contentType("image/png")
                .body(drawing())
                .put(view(amiras) + path.substring(path.indexOf("/attachments")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/id-already-used"));
    }

    @Test
    void shouldHoldFiveAndNoMore() throws IOException {
        String view = draft("");
        String first = attachment(view);
        sending("image/png", drawing()).put(first).then().statusCode(201);
        for (int i = 0; i < 4; i++) {
            sending("image/png", drawing()).put(attachment(view)).then().statusCode(201);
        }
        refused("image/png", drawing(), attachment(view), 409).body("type", equalTo("/problems/attachments-full"));
        Api.as(DANI).delete(first).then().statusCode(200).body("attachments", hasSize(4));
        Api.as(DANI).delete(first).then().statusCode(404);
        sending("image/png", drawing()).put(attachment(view)).then().statusCode(201);
    }

    @Test
    void shouldShareOnlyWhatSaysSomethingAndOnlyAsItWasSeen() throws IOException {
        String view = draft(" ");
        share(view, 0).statusCode(409).body("type", equalTo("/problems/nothing-to-share"));
        String path = attachment(view);
        sending("image/png", drawing()).put(path).then().statusCode(201);
        share(view, 0).statusCode(412);
        share(view, 1).statusCode(200).body("attachments", hasSize(1));
        refused("image/png", drawing(), attachment(view), 409).body("type", equalTo("/problems/view-already-shared"));
        Api.as(DANI)
                .delete(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/view-already-shared"));
        Api.as(DANI).get(path).then().statusCode(200);
    }

    @Test
    void shouldThrowAttachmentsAwayWithTheirDraft() throws IOException {
        String view = draft("");
        sending("image/png", drawing()).put(attachment(view)).then().statusCode(201);
        Api.as(DANI).header("If-Match", "\"1\"").delete(view).then().statusCode(204);
        assertThat(Rows.count("select count(*) from openiro.child_view_attachment where view_id = '"
                        + view.replace("/v1/me/views/", "") + "'"))
                .isZero();
    }

    private static byte[] sound(String mediaType) {
        return switch (mediaType) {
            case "audio/mp4" -> Sounds.mp4();
            case "audio/webm" -> Sounds.webm();
            case "audio/ogg" -> Sounds.ogg();
            default -> Sounds.mpeg();
        };
    }

    private static byte[] drawing() throws IOException {
        return Pictures.png(Pictures.plain(300, 200));
    }

    private static String draft(String text) {
        String path = view(Api.newId());
        Api.as(DANI).body(WORDS.formatted(text)).put(path).then().statusCode(201).body("attachments", empty());
        return path;
    }

    private static ValidatableResponse share(String view, int version) {
        return Api.as(DANI)
                .header("If-Match", "\"" + version + "\"")
                .post(view + "/share")
                .then();
    }

    private static ValidatableResponse refused(String mediaType, byte[] bytes, String path, int status) {
        return sending(mediaType, bytes).put(path).then().statusCode(status);
    }

    private static RequestSpecification sending(String mediaType, byte[] bytes) {
        return Api.as(DANI).contentType(mediaType).body(bytes);
    }

    private static String view(UUID id) {
        return "/v1/me/views/" + id;
    }

    private static String attachment(String view) {
        return view + "/attachments/" + Api.newId();
    }
}
