package org.openiro.advocacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Until;

/** A child with the app, in an authority with a provider of advocates. */
abstract class AdvocacyCase {

    static final String REASON = "Nobody listens about my placement";

    static final AnotherAuthority PLACE = AnotherAuthority.register();

    static final String PROVIDER_MAIL = "duty@" + PLACE.code() + ".example";

    static {
        Components.database()
                .asAdministrator(
                        "insert into openiro.advocacy_provider (id, local_authority_id, name, email, phone) values"
                                + " (gen_random_uuid(), '" + PLACE.id() + "', 'Voices North', '" + PROVIDER_MAIL
                                + "', '01632 960155')");
    }

    CareCase amira;

    @BeforeEach
    void aChildWithTheApp() {
        amira = CareCase.amira(PLACE);
    }

    UUID asked() {
        UUID request = ChildsApp.of(amira).askForAdvocate(REASON);
        Until.rows(List.of("SENT_TO_PROVIDER"), "select status from openiro.advocacy_request where id = ?", request);
        return request;
    }

    static ValidatableResponse command(UUID request, String command, String body) {
        return PLACE.as("ADVOCATE")
                .headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(path(request) + command)
                .then();
    }

    List<String> advocates() {
        return Rows.of(
                "select person_id, ended_on from openiro.key_person where child_id = ? and relation = 'ADVOCATE'",
                amira.child());
    }

    String forChild() {
        return "/v1/children/" + amira.child() + "/advocacy-requests";
    }

    static String path(UUID request) {
        return "/v1/advocacy-requests/" + request;
    }

    /** As the staff application's database role, for somebody's token subject. */
    static List<String> asStaff(String subject, String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(Components.database().jdbcUrl(), "openiro_staff", null)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                try (ResultSet begun =
                        statement.executeQuery("select scope.begin_staff('" + subject + "', '" + PLACE.id() + "')")) {
                    begun.next();
                    assertThat(begun.getBoolean(1)).isTrue();
                }
                try (ResultSet rows = statement.executeQuery(sql)) {
                    return rows.next() ? List.of(rows.getString(1)) : List.of();
                }
            }
        }
    }
}
