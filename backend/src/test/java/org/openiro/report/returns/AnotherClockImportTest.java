package org.openiro.report.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.TestClock;

/** A return knows the standard clock only; where another is known to run, that one says what is owed. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class AnotherClockImportTest {

    private static final ReturnFiles PLACED = ReturnFiles.empty()
            .header("C1,F,01/05/2019,WBRI,UN1,,")
            .episodes(
                    "C1,02/06/2025,S,C2,N1,U6,PR1,10/01/2026,X1,PLACE,ZZ1 1AA,ZZ2 2BB,XXXXXXX",
                    "C1,10/01/2026,P,C2,N1,A4,PR1,,,,ZZ1 1AA,ZZ2 2BB,XXXXXXX")
            .reviews("C1,01/05/2019,20/06/2025,PN1", "C1,01/05/2019,19/09/2025,PN1", "C1,01/05/2019,10/03/2026,PN1");

    @Inject
    TestClock clock;

    private final ReturnAuthority authority = ReturnAuthority.register();

    @Test
    void shouldLeaveTheClockThatIsKnownToRun() {
        clock.set("2026-06-30T12:00");
        authority.send(PLACED, 2026, 2027);
        assertThat(owed()).containsExactly("SUBSEQUENT_REVIEW 2026-03-10 2026-09-10");
        List<String> judged = authority.timeliness("2025-04-01", "2026-06-30");
        String period = "/v1/periods-of-care/"
                + authority
                        .query("select id from openiro.period_of_care where local_authority_id = {authority}")
                        .get(0);
        authority.as("ADMIN").get(period).then().body("reviewRegime", equalTo("STANDARD"));

        authority
                .as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "*")
                .body("{\"kind\": \"AUTHORISED_FOR_ADOPTION\", \"from\": \"2025-12-01\"}")
                .post(period + "/circumstances")
                .then()
                .statusCode(200)
                .body("reviewRegime", equalTo("PLACED_FOR_ADOPTION"));
        assertThat(owed()).containsExactly("ADOPTION_SECOND_REVIEW 2026-03-10 2026-06-10");

        authority.send(PLACED, 2026, 2027);
        assertThat(owed()).containsExactly("ADOPTION_SECOND_REVIEW 2026-03-10 2026-06-10");
        assertThat(authority.timeliness("2025-04-01", "2026-06-30"))
                .as("what was held stays judged as it was")
                .containsAll(judged)
                .anyMatch(line -> line.contains("2026-06-10,NOT_HELD,20,ADOPTION_SECOND_REVIEW"));
    }

    private List<String> owed() {
        return authority.query("select concat_ws(' ', rule, anchor_date, due_date) from openiro.deadline"
                + " where local_authority_id = {authority} and state = 'OPEN' and rule like '%REVIEW'");
    }
}
