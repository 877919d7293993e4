package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.CareCase;
import org.openiro.test.Components;

/** One page after another: a cursor stands in the address of the next request, and addresses are logged on the way. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ChildListTest {

    private final AnotherAuthority place = AnotherAuthority.register();

    @Test
    void shouldListByNameOnePageAfterAnotherAndNameNobodyInTheCursor() {
        named("null");
        named("'Yilmaz'");
        named("'Abara'");
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(cursor);
            seen.addAll(page.getList("items.lastName"));
            cursor = page.getString("nextCursor");
            if (cursor != null) {
                assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                        .doesNotContain("Amira", "Abara", "Yilmaz");
            }
        } while (cursor != null);
        assertThat(seen).containsExactly("Abara", "Yilmaz", null);
    }

    @Test
    void shouldNotGoOnAfterAChildWhoIsNotInTheList() {
        named("'Abara'");
        named("'Yilmaz'");
        String cursor = page(null).getString("nextCursor");
        AnotherAuthority.register()
                .as("ADMIN")
                .queryParam("cursor", cursor)
                .get("/v1/children")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/parameters/cursor"));
    }

    private JsonPath page(String cursor) {
        var request = place.as("ADMIN").queryParam("limit", 1);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/v1/children")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void named(String lastName) {
        CareCase.amira(place).but("update openiro.child set last_name = " + lastName + " where id = :child");
    }
}
