package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Case;
import org.openiro.test.Components;
import org.openiro.testkit.Pictures;

@QuarkusTest
@QuarkusTestResource(Components.class)
class IroPhotosTest {

    private UUID person;
    private String path;
    private byte[] picture;

    @BeforeEach
    void anIroWithoutAPhoto() throws IOException {
        person = Case.person("IRO");
        path = "/v1/iros/" + Case.profile(person);
        picture = Pictures.withExif(Pictures.jpeg(Pictures.plain(1280, 640)), 6, "51.5007N 0.1246W");
    }

    @Test
    void shouldAsk401And403And404() {
        sending(Api.anonymous()).put(path + "/photo").then().statusCode(401);
        sending(Api.as("SOCIAL_WORKER")).put(path + "/photo").then().statusCode(403);
        Api.as("SYSTEM").get(path + "/photo").then().statusCode(403);
        sending(Api.as("IRO")).put(path + "/photo").then().statusCode(404);
        sending(Api.elsewhereAs("IRO_MANAGER")).put(path + "/photo").then().statusCode(404);
        Api.as("ADVOCATE").get(path + "/photo").then().statusCode(404);
    }

    @Test
    void shouldRefuseWhatIsNoPictureOrTooLarge() {
        Api.as("IRO_MANAGER")
                .contentType("image/heic")
                .header("If-Match", "\"0\"")
                .body(picture)
                .put(path + "/photo")
                .then()
                .statusCode(415);
        Api.as("IRO_MANAGER")
                .contentType("image/jpeg")
                .header("If-Match", "\"0\"")
                .body("....ftypheic and so on".getBytes(StandardCharsets.US_ASCII))
                .put(path + "/photo")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/image-unreadable"))
                .body("detail", containsString("Save it as JPEG"))
                .body("errors[0].code", equalTo("HEIC"));
        Api.as("IRO_MANAGER")
                .contentType("image/png")
                .header("If-Match", "\"0\"")
                .body(Pictures.pngHeader(30_000, 30_000))
                .put(path + "/photo")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("TOO_LARGE"));
        Api.as("IRO_MANAGER")
                .contentType("image/jpeg")
                .header("If-Match", "\"0\"")
                .body(new byte[5 * 1024 * 1024 + 1])
                .put(path + "/photo")
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/content-too-large"));
        Api.as("ADVOCATE").get(path + "/photo").then().statusCode(404);
    }

    @Test
    void shouldAskForTheStateOfTheProfile() {
        Api.as("IRO_MANAGER")
                .contentType("image/jpeg")
                .body(picture)
                .put(path + "/photo")
                .then()
                .statusCode(428);
        Api.as("IRO_MANAGER")
                .contentType("image/jpeg")
                .header("If-Match", "\"9\"")
                .body(picture)
                .put(path + "/photo")
                .then()
                .statusCode(412);
    }

    @Test
    void shouldServeAnotherPictureThanTheOneSent() throws IOException {
        sending(Api.asSubject(Case.subject(person)))
                .put(path + "/photo")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("photoUrl", equalTo(path + "/photo"))
                .body("width", equalTo(320))
                .body("height", equalTo(640));

        var served = Api.as("GUARDIAN")
                .get(path + "/photo")
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("no-store"))
                .extract();
        byte[] jpeg = served.asByteArray();
        assertThat(new String(jpeg, StandardCharsets.ISO_8859_1)).doesNotContain("51.5007N", "Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getHeight()).isEqualTo(640);
        Api.as("IRO_MANAGER")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("photoUrl", equalTo(path + "/photo"));

        Api.as("ADMIN")
                .contentType("image/png")
                .header("If-Match", "\"1\"")
                .body(Pictures.png(Pictures.plain(100, 100)))
                .put(path + "/photo")
                .then()
                .statusCode(200)
                .body("width", equalTo(100));
        assertThat(Api.as("IRO")
                        .get(path + "/photo")
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("ETag"))
                .isNotEqualTo(served.header("ETag"));
        assertThat(Case.rows(
                        "select media_type from openiro.iro_photo ph join openiro.iro_profile i on i.id = ph.iro_id"
                                + " where i.person_id = ?",
                        person))
                .containsExactly("image/jpeg");
    }

    private RequestSpecification sending(RequestSpecification request) {
        return request.contentType("image/jpeg").header("If-Match", "\"0\"").body(picture);
    }
}
