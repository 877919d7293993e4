package org.openiro.review.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openiro.test.Api;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.testkit.ReceivedMail;

/** What reaches those who are invited, and what never does. */
@QuarkusTest
@QuarkusTestResource(Components.class)
class InvitationMailTest extends InvitationsCase {

    @Test
    void shouldSayNoMoreThanTheRecipientMayKnow() {
        submit("{\"invitations\": [" + byMail(mother, mail, "PARENT") + "," + byMail(worker, "other." + mail, "NONE")
                        + "]}")
                .statusCode(200);
        send("{}").statusCode(200);
        work.finish();
        ReceivedMail sent = mailsTo(mail, 1).get(0);
        assertThat(sent.subject()).isEqualTo("Invitation to a review meeting");
        assertThat(sent.text())
                .contains(
                        "Dear Layla Hassan,",
                        "Amira's care",
                        "Tuesday, 30 June 2026, 15:00",
                        "At school: The music room")
                .contains("/links/")
                .doesNotContain("Khan", "Daniel", "Price", "other.");
        VEvent event = event(sent);
        assertThat(event.getSummary().getValue()).isEqualTo("Review meeting");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateStart().getValue().toInstant()).hasToString("2026-06-30T14:00:00Z");
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(sent.calendar()).contains("METHOD:REQUEST").doesNotContain("Amira", "Khan", "Daniel", "/links/");
        assertThat(mailsTo("other." + mail, 1).get(0).text()).doesNotContain("/links/", "Layla");
        assertThat(Rows.of(
                        "select count(*), min(length(token_hash)) from openiro.one_time_link where child_id = ?",
                        amira.child()))
                .containsExactly("1|32");
    }

    @Test
    void shouldTellThoseWhoWereInvitedThatItMovedAndThatItWillNotBe() {
        submit("{\"invitations\": [" + byMail(mother, mail, "NONE") + "," + byMail(worker, "other." + mail, "NONE")
                        + "]}")
                .statusCode(200);
        send("{}").statusCode(200);
        work.finish();
        reschedule(PLAN.replace("2026-06-30", "2026-07-02")).statusCode(200);
        work.finish();
        reschedule(PLAN.replace("2026-06-30", "2026-07-02")
                        .replace("{\"name\": \"Daniel Price\"", "{\"name\": \"Grace Okafor\""))
                .statusCode(200);
        with(asIro())
                .body("{\"reason\": \"The school closed.\"}")
                .post(path("/cancellation"))
                .then()
                .statusCode(200);
        work.finish();
        List<ReceivedMail> toMother = mailsTo(mail, 3);
        assertThat(toMother)
                .extracting(ReceivedMail::subject)
                .containsExactly(
                        "Invitation to a review meeting",
                        "A review meeting has moved",
                        "You need not come to a review meeting");
        assertThat(toMother).extracting(each -> event(each).getUid().getValue()).containsOnly(uid(toMother.get(0)));
        assertThat(toMother)
                .extracting(each -> event(each).getSequence().getValue())
                .containsExactly(0, 1, 2);
        assertThat(toMother.get(1).text()).contains("Thursday, 2 July 2026");
        assertThat(toMother.get(2).calendar()).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(mailsTo("other." + mail, 3)).hasSize(3);
        assertThat(Rows.of(
                        "select state from openiro.deadline where subject_id = ? and rule = 'INVITATIONS' order by id",
                        review))
                .containsExactly("MET", "MET");
    }

    @Test
    void shouldTellEachOnlyOfTheMeetingsTheyComeTo() {
        String series = """
                {"meetings": [
                    {"scheduledFor": "2026-07-01T09:00:00Z", "mode": "TELEPHONE", "venue": {"kind": "OFFICE"},
                        "attendeeIds": ["%s"]},
                    {"scheduledFor": "2026-07-03T09:00:00Z", "mode": "HYBRID", "venue": {"kind": "OFFICE"},
                        "attendeeIds": ["%s"]}]}
                """.formatted(mother, worker);
        asIro().header("If-Match", "*")
                .body(series)
                .put(path("/meetings"))
                .then()
                .statusCode(200);
        // What was planned before anybody was told is nothing to tell.
        clock.set("2026-06-10T11:00");
        submit("{\"invitations\": [" + byMail(mother, mail, "NONE") + "," + byMail(worker, "other." + mail, "NONE")
                        + "]}")
                .statusCode(200);
        send("{}").statusCode(200);
        work.finish();
        assertThat(mailsTo(mail, 1).get(0).text())
                .contains("1 July 2026", "By telephone")
                .doesNotContain("3 July");
        assertThat(mailsTo("other." + mail, 1).get(0).text())
                .contains("3 July 2026", "At an office (or by video or telephone)")
                .doesNotContain("1 July");
        asIro().header("If-Match", "*")
                .body(series.replace("2026-07-03", "2026-07-06"))
                .put(path("/meetings"))
                .then()
                .statusCode(200);
        work.finish();
        ReceivedMail moved = mailsTo("other." + mail, 2).get(1);
        assertThat(moved.text()).contains("6 July 2026");
        // A meeting that was planned anew is another one: the entry of the old one is taken away.
        assertThat(moved.calendars()).hasSize(2);
        assertThat(moved.calendars()).anyMatch(each -> each.contains("METHOD:CANCEL"));
    }

    @Test
    void shouldTryAgainAndThenTellSomebody() {
        submit(onlyMother()).statusCode(200);
        // The contract would refuse this address; mail servers refuse others.
        amira.but("""
                update openiro.invitation set email = 'no address' where review_id = '%1$s';
                insert into openiro.invitation_dispatch (id, local_authority_id, invitation_id, review_id, child_id, message,
                    channel, documents, state, queued_at)
                select id, :place, id, review_id, :child, 'INVITATION', 'EMAIL', '["INVITATION"]', 'QUEUED', '2026-06-10'
                from openiro.invitation where review_id = '%1$s';
                insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at, available_at)
                select gen_random_uuid(), :place, 'apart:' || id, 'SEND_INVITATION', id, '2026-06-10', '2026-06-10'
                from openiro.invitation where review_id = '%1$s';
                """.formatted(review));
        for (int hour = 10; hour < 20; hour++) {
            work.finish();
            clock.set("2026-06-10T" + hour + ":59");
        }
        work.finish();
        assertThat(Rows.of("select state, attempts from openiro.invitation_dispatch where review_id = ?", review))
                .containsExactly("FAILED|8");
        assertThat(Rows.of("select kind from openiro.alert where child_id = ?", amira.child()))
                .containsExactly("INVITATION_NOT_SENT");
        assertThat(Components.mail().count(each -> each.to().contains(mail))).isZero();
        submit(onlyMother()).statusCode(200);
        send("{}").statusCode(200).body("items[0].dispatches[1].state", equalTo("QUEUED"));
        work.finish();
        mailsTo(mail, 1);
    }

    @Test
    void shouldPrintALetter() throws Exception {
        submit("{\"invitations\": [" + byLetter(mother, "PARENT") + "]}").statusCode(200);
        String id = send("{}")
                .statusCode(200)
                .body("items[0].dispatches[0].state", equalTo("TO_HAND_OVER"))
                .extract()
                .path("items[0].id");
        Api.asSubject(amira.worker())
                .get("/v1/invitations/" + id + "/letter")
                .then()
                .statusCode(403);
        byte[] pdf = PLACE.as("ADMIN")
                .get("/v1/invitations/" + id + "/letter")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument letter = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(letter))
                    .contains("Gwahoddiad i gyfarfod adolygu", "Annwyl Layla Hassan", "4 Harbour View", "/links/")
                    .contains("Dydd Mawrth, 30 Mehefin 2026")
                    .doesNotContain("Khan", "Daniel");
            assertThat(letter.getDocumentCatalog().getLanguage()).isEqualTo("cy");
            assertThat(letter.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(letter.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    private static String uid(ReceivedMail mail) {
        return event(mail).getUid().getValue();
    }

    private static VEvent event(ReceivedMail mail) {
        ICalendar calendar = Biweekly.parse(mail.calendar()).first();
        return calendar.getEvents().get(0);
    }
}
