package org.openiro.report.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openiro.test.Components;
import org.openiro.test.TestClock;

/** What an import makes of a return; the return is for 2025-26 and 2026-27, drawn on 30 June 2026. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReturnImportTest {

    private static final int[] YEARS = {2026, 2027};

    /** In care since 2 June 2025; the first review in time, the second 3 days late, the third in time. */
    private static final ReturnFiles ONE_CHILD = ReturnFiles.empty()
            .header("C1,F,01/05/2015,WBRI,UN1,,")
            .episodes(
                    "C1,02/06/2025,S,V2,N1,U6,PR1,10/07/2025,X1,,ZZ1 1AA,ZZ2 2BB,XXXXXXX",
                    "C1,10/07/2025,L,C2,N1,U6,PR1,,,,ZZ1 1AA,ZZ2 2BB,XXXXXXX")
            .reviews("C1,01/05/2015,20/06/2025,PN1", "C1,01/05/2015,23/09/2025,PN6", "C1,01/05/2015,20/03/2026,PN1");

    private static final String BOOK = """
            select concat_ws(' ', d.rule, d.sequence, d.anchor_date, d.due_date, d.state, d.met_on)
            from openiro.deadline d where d.local_authority_id = {authority} and d.state <> 'WITHDRAWN' order by d.anchor_date
            """;

    @Inject
    TestClock clock;

    private final ReturnAuthority authority = ReturnAuthority.register();

    @BeforeEach
    void holdTheClock() {
        clock.set("2026-06-30T12:00");
    }

    @Test
    void shouldMakeChildPeriodEpisodesReviewsAndClocks() {
        JsonPath done = authority.send(ONE_CHILD, YEARS);

        assertThat(done.getList("tables.imported")).containsExactly(1, 2, 3);
        assertThat(done.getInt("progress.rowsDone")).isEqualTo(6);
        assertThat(done.getList("anomalies")).isEmpty();
        assertThat(authority.query("select coalesce(last_child, 'nobody') from openiro.return_import"
                        + " where local_authority_id = {authority}"))
                .as("after whom it would go on")
                .containsExactly("nobody");
        assertThat(authority.query("select concat_ws(' ', local_identifier, sex, date_of_birth, ethnicity, upn, mother)"
                        + " from openiro.child where local_authority_id = {authority}"))
                .containsExactly("C1 FEMALE 2015-05-01 WBRI UN1");
        assertThat(authority.query(
                        "select concat_ws(' ', status, source, start_known, looked_after_from, sequence_known, ended_on)"
                                + " from openiro.period_of_care where local_authority_id = {authority}"))
                .containsExactly("ACTIVE SSDA903 t 2025-06-02 t");
        assertThat(authority.query(
                        "select concat_ws(' ', started_on, reason_new_episode, legal_status, ended_on, reason_ceased)"
                                + " from openiro.episode where local_authority_id = {authority} order by started_on"))
                .containsExactly("2025-06-02 S V2 2025-07-10 X1", "2025-07-10 L C2");
        assertThat(authority.query(BOOK))
                .containsExactly(
                        "FIRST_REVIEW 1 2025-06-02 2025-06-30 MET 2025-06-20",
                        "SECOND_REVIEW 2 2025-06-20 2025-09-20 MET 2025-09-23",
                        "SUBSEQUENT_REVIEW 3 2025-09-23 2026-03-23 MET 2026-03-20",
                        "SUBSEQUENT_REVIEW 4 2026-03-20 2026-09-20 OPEN");
        assertThat(authority.query("select explanation from openiro.deadline where local_authority_id = {authority}"
                        + " and state = 'OPEN'"))
                .singleElement()
                .asString()
                .contains("Sunday 20 September 2026", "33(2)");
        assertThat(authority.query("select d.met_by = r.id and r.source = 'SSDA903' from openiro.deadline d"
                        + " join openiro.review r on r.id = d.met_by where d.local_authority_id = {authority}"))
                .containsExactly("t", "t", "t");
        assertThat(authority.query("select action from openiro.audit_entry where local_authority_id = {authority}"
                        + " and child_id is not null and actor_kind = 'WORK'"))
                .containsExactly("IMPORT_CHILD");
        assertThat(authority.query("select child from openiro.return_row where local_authority_id = {authority}"))
                .as("rows as sent are not kept")
                .isEmpty();
    }

    @Test
    void shouldShowWhatWasImportedThroughTheOtherOperations() {
        authority.send(ONE_CHILD, YEARS);
        String child = authority
                .query("select id from openiro.child where local_authority_id = {authority}")
                .get(0);

        authority.as("IRO_MANAGER").get("/v1/children/" + child).then().statusCode(200);
        authority
                .as("IRO_MANAGER")
                .get("/v1/children/" + child + "/periods-of-care")
                .then()
                .statusCode(200);
        JsonPath reviews = authority
                .as("IRO_MANAGER")
                .get("/v1/children/" + child + "/reviews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(reviews.getList("items.source")).containsOnly("SSDA903").hasSize(3);
    }

    @Test
    void shouldChangeNothingWhenTheSameReturnIsSentAgain() {
        authority.send(ONE_CHILD, YEARS);
        String before = versions();
        JsonPath again = authority.send(ONE_CHILD, YEARS);

        assertThat(again.getList("tables.imported")).containsExactly(0, 0, 0);
        assertThat(again.getList("tables.updated")).containsExactly(0, 0, 0);
        assertThat(again.getList("tables.unchanged")).containsExactly(1, 2, 3);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void shouldUpdateWhatALaterReturnChangedAndKeepWhatItLeavesOut() {
        authority.send(ONE_CHILD, YEARS);
        JsonPath later = authority.send(
                ReturnFiles.empty()
                        .header("C1,F,01/05/2015,WIRI,UN1,,")
                        .episodes("C1,10/07/2025,L,C2,N1,U6,PR1,01/05/2026,E4A,,ZZ1 1AA,ZZ2 2BB,XXXXXXX")
                        .reviews("C1,01/05/2015,20/03/2026,PN3"),
                YEARS);

        assertThat(later.getList("tables.updated")).containsExactly(1, 1, 1);
        assertThat(authority.query("select concat_ws(' ', status, ended_on, end_reason) from openiro.period_of_care"
                        + " where local_authority_id = {authority}"))
                .containsExactly("ENDED 2026-05-01 E4A");
        assertThat(authority.query("select counts_on || ' ' || participation_code from openiro.review"
                        + " where local_authority_id = {authority} order by 1"))
                .containsExactly("2025-06-20 PN1", "2025-09-23 PN6", "2026-03-20 PN3");
        assertThat(authority.query("select count(*) from openiro.episode where local_authority_id = {authority}"))
                .containsExactly("2");
        assertThat(authority.query(BOOK)).as("nothing is owed any more").hasSize(3);
    }

    @Test
    void shouldNotUndoWhatOpenIroRecordedSince() {
        authority.send(ONE_CHILD, YEARS);
        authority.change(
                "update openiro.period_of_care set status = 'ENDED', ended_on = '2026-06-01', end_reason = 'E4B'"
                        + " where local_authority_id = {authority};"
                        + " update openiro.episode set ended_on = '2026-06-01', reason_ceased = 'E4B'"
                        + " where local_authority_id = {authority} and started_on = '2025-07-10';"
                        + " update openiro.child set ethnicity = 'MOTH' where local_authority_id = {authority}");
        authority.send(ONE_CHILD.header("C2,M,01/05/2016,WBRI,UN1,,"), YEARS);

        assertThat(authority.query("select status || ended_on from openiro.period_of_care"
                        + " where local_authority_id = {authority}"))
                .containsExactly("ENDED2026-06-01");
        assertThat(authority.query("select ethnicity from openiro.child where local_authority_id = {authority}"
                        + " and local_identifier = 'C1'"))
                .containsExactly("MOTH");
        assertThat(authority.exported(2027, "EPISODES")).contains("C1,10/07/2025,L,C2,N1,U6,PR1,01/06/2026,E4B,");
        assertThat(authority.exported(2026, "HEADER")).contains("C1,F,01/05/2015,MOTH,UN1,,");
    }

    @Test
    void shouldKeepAReviewHeldInOpenIroAndListTheDifferences() {
        authority.send(ONE_CHILD, YEARS);
        authority.change("update openiro.review set source = 'OPENIRO' where local_authority_id = {authority};"
                + " update openiro.review set counts_on = '2026-03-24', opened_on = '2026-03-24', completed_on = '2026-03-24'"
                + " where local_authority_id = {authority} and counts_on = '2026-03-20'");
        JsonPath again = authority.send(
                ReturnFiles.empty()
                        .header("C1,F,01/05/2015,WBRI,UN1,,")
                        .episodes("C1,02/06/2025,S,V2,N1,U6,PR1,10/07/2025,X1,,ZZ1 1AA,ZZ2 2BB,XXXXXXX")
                        .reviews("C1,01/05/2015,20/06/2025,PN7", "C1,01/05/2015,20/03/2026,PN1"),
                YEARS);

        assertThat(again.getInt("differences")).isEqualTo(3);
        assertThat(again.getList("tables.unchanged")).containsExactly(1, 1, 2);
        List<Map<String, String>> differences = authority
                .as("SYSTEM")
                .get(ReturnAuthority.IMPORTS + "/" + again.getString("id") + "/differences")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        assertThat(differences)
                .extracting(d -> d.get("field") + " " + d.get("inOpenIro") + " " + d.get("inReturn"))
                .containsExactlyInAnyOrder(
                        "PARTICIPATION_CODE PN1 PN7",
                        "REVIEW_DATE 2026-03-24 2026-03-20",
                        "MISSING_IN_RETURN 2025-09-23 null");
        assertThat(authority.query("select count(*) from openiro.review where local_authority_id = {authority}"))
                .containsExactly("3");
        assertThat(authority.exported(2026, "REVIEWS"))
                .contains("C1,01/05/2015,20/06/2025,PN1", "C1,01/05/2015,24/03/2026,PN1")
                .doesNotContain("20/03/2026");
    }

    @Test
    void shouldNotJudgeWhereTheSequenceIsUnknown() {
        authority.send(
                ReturnFiles.empty()
                        .header("C1,1,01/05/2010,WBRI,UN1,,")
                        .episodes("C1,01/02/2020,P,C2,N1,U6,PR1,,,,,,")
                        .reviews(
                                "C1,01/05/2010,10/04/2025,PN1",
                                "C1,01/05/2010,10/10/2025,PN1",
                                "C1,01/05/2010,11/04/2026,PN1"),
                YEARS);

        assertThat(authority.timeliness("2025-04-01", "2026-06-30"))
                .containsExactly(
                        "C1,,,2025-04-10,,NOT_JUDGED,,",
                        "C1,,,2025-10-10,,NOT_JUDGED,,",
                        "C1,,,2026-04-11,2026-04-10,LATE,1,SUBSEQUENT_REVIEW");
        assertThat(authority.query(BOOK))
                .containsExactly(
                        "SUBSEQUENT_REVIEW 2025-10-10 2026-04-10 MET 2026-04-11",
                        "SUBSEQUENT_REVIEW 2026-04-11 2026-10-11 OPEN");
    }

    @Test
    void shouldNotJudgeAcrossAYearWhoseReviewsAreNotKnown() {
        authority.send(
                ReturnFiles.empty()
                        .header("C1,1,01/05/2010,WBRI,UN1,,")
                        .episodes("C1,01/09/2022,S,C2,N1,U6,PR1,,,,,,")
                        .reviews(
                                "C1,01/05/2010,20/09/2022,PN1",
                                "C1,01/05/2010,20/12/2022,PN1",
                                "C1,01/05/2010,10/06/2024,PN1",
                                "C1,01/05/2010,10/12/2024,PN1"),
                2023,
                2025);

        assertThat(authority.timeliness("2022-04-01", "2025-03-31"))
                .containsExactly(
                        "C1,2022-09-01,1,2022-09-20,2022-09-30,ON_TIME,0,FIRST_REVIEW",
                        "C1,2022-09-01,2,2022-12-20,2022-12-20,ON_TIME,0,SECOND_REVIEW",
                        "C1,2022-09-01,,2024-06-10,,NOT_JUDGED,,",
                        "C1,2022-09-01,,2024-12-10,2024-12-10,ON_TIME,0,SUBSEQUENT_REVIEW");
    }

    @Test
    void shouldReportWhatWasNotHeld() {
        authority.send(
                ReturnFiles.empty()
                        .header("C1,1,01/05/2010,WBRI,UN1,,", "C2,1,01/05/2010,WBRI,UN1,,")
                        .episodes(
                                "C1,01/04/2026,S,C2,N1,U6,PR1,,,,,,",
                                "C2,01/10/2025,S,C2,N1,U6,PR1,10/11/2025,E4A,,,,"),
                YEARS);

        assertThat(authority.timeliness("2025-04-01", "2026-06-30"))
                .containsExactly(
                        "C1,2026-04-01,1,,2026-05-01,NOT_HELD,60,FIRST_REVIEW",
                        "C2,2025-10-01,1,,2025-10-29,NOT_HELD,12,FIRST_REVIEW");
    }

    @Test
    void shouldGiveShortBreaksNoClockAndNoRowInTheReviewsTable() {
        authority.send(
                ReturnFiles.empty()
                        .header("C1,1,01/05/2010,WBRI,UN1,,")
                        .episodes("C1,01/09/2025,S,V4,N2,K2,PR1,,,,,,")
                        .reviews("C1,01/05/2010,20/11/2025,PN1"),
                YEARS);

        assertThat(authority.query(BOOK)).isEmpty();
        assertThat(authority.exported(2026, "REVIEWS")).isEqualTo(ReturnFiles.REVIEWS + "\r\n");
        assertThat(authority.exported(2026, "EPISODES")).contains("C1,01/09/2025,S,V4");
    }

    @Test
    void shouldKeepAChildWhoIsNotInHeaderAndFillInLater() {
        ReturnFiles headless = ReturnFiles.empty()
                .episodes("C1,01/09/2025,S,C9,N2,K2,PR1,,,,,,")
                .reviews("C1,,20/09/2025,PN1");
        JsonPath first = authority.send(headless, YEARS);

        assertThat(first.getList("anomalies.code"))
                .containsExactlyInAnyOrder("CHILD_NOT_IN_HEADER", "LS_UNKNOWN", "REVIEW_BIRTH_DATE_INVALID");
        assertThat(authority.exported(2026, "HEADER")).isEqualTo(ReturnFiles.HEADER + "\r\n");
        assertThat(authority.exported(2026, "EPISODES")).contains("C1,01/09/2025,S,C9,N2,K2,PR1,,,,,,");
        String child = authority
                .query("select id from openiro.child where local_authority_id = {authority}")
                .get(0);
        authority.as("IRO_MANAGER").get("/v1/children/" + child).then().statusCode(200);
        authority
                .as("IRO_MANAGER")
                .get("/v1/children/" + child + "/periods-of-care")
                .then()
                .statusCode(200);
        authority
                .as("IRO_MANAGER")
                .get("/v1/children/" + child + "/reviews")
                .then()
                .statusCode(200);
        authority.as("IRO_MANAGER").get("/v1/children").then().statusCode(200);

        JsonPath second = authority.send(headless.header("C1,2,01/05/2010,WBRI,UN1,0,"), YEARS);
        assertThat(second.getList("tables.imported")).containsExactly(1, 0, 0);
        assertThat(authority.exported(2026, "HEADER")).contains("C1,2,01/05/2010,WBRI,UN1,0,");
    }

    @Test
    void shouldInferTheCollectionYears() {
        JsonPath done = authority.send(ONE_CHILD);

        assertThat(done.getList("collectionYears")).containsExactly(2026);
        assertThat(done.getBoolean("collectionYearsInferred")).isTrue();
    }

    private String versions() {
        return String.join(
                " ",
                authority.query("select id || ':' || version from openiro.child where local_authority_id = {authority}"
                        + " union all select id || ':' || version from openiro.period_of_care where local_authority_id = {authority}"
                        + " union all select id || ':' || version from openiro.episode where local_authority_id = {authority}"
                        + " union all select id || ':' || version from openiro.review where local_authority_id = {authority}"
                        + " union all select id || ':' || version from openiro.deadline where local_authority_id = {authority}"
                        + " order by 1"));
    }
}
