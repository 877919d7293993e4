package org.openiro.review.distribution;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.BackgroundWork;
import org.openiro.test.CareCase;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.TestClock;

/** A review held on Tuesday 30 June 2026 with Amira's mother; her social worker was not invited. Its record is issued. */
abstract class DistributionCase {

    static final AnotherAuthority PLACE = AnotherAuthority.register();

    @Inject
    TestClock clock;

    @Inject
    BackgroundWork work;

    CareCase amira;
    UUID review;

    @BeforeEach
    void anIssuedRecord() {
        clock.set("2026-07-10T10:00");
        amira = CareCase.amira(PLACE);
        review = UUID.randomUUID();
        amira.but("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source, scheduled_for,
                    venue_kind, opened_on, counts_on, completed_on, chaired_by_iro, child_attended, child_spoke,
                    advocate_spoke, conveyed_symbolically, briefed_advocate, views_conveyed, participation_from_facts,
                    participation_code, without_meeting, iro_contact_stated, recorded_by, recorded_at)
                values ('%1$s', :place, :child, :period, 'HELD', 'OPENIRO', '2026-06-30T14:00:00Z', 'SCHOOL', '2026-06-30',
                    '2026-06-30', '2026-06-30', true, true, true, false, false, false, false, 'PN1', 'PN1', false, false,
                    '%2$s', '2026-06-30T16:00:00Z');
                insert into openiro.review_attendee (id, local_authority_id, review_id, child_id, position, name, role_label,
                    why_they_come) values ('%1$s', :place, '%1$s', :child, 0, 'Layla Hassan', 'Your mum', 'She is your mum.');
                insert into openiro.review_finding (id, local_authority_id, review_id, kind, reason)
                    values ('%1$s', :place, '%1$s', 'NO_PAPERS', 'The report was lost');
                insert into openiro.deadline (id, local_authority_id, child_id, rule, basis, legal_source, subject_type,
                    subject_id, anchor_event, anchor_date, amount, unit, due_date, provisional, explanation, counted_holidays,
                    responsible, policy_version, state)
                    values ('%1$s', :place, :child, 'DISTRIBUTION', 'GUIDANCE', 'Handbook', 'REVIEW', '%1$s', 'REVIEW_HELD',
                    '2026-06-30', 20, 'WORKING_DAYS', '2026-07-28', false, 'Entered by a test', '[]', 'ADMIN', 1, 'OPEN');
                """.formatted(review, CareCase.person(amira.iro())));
        asIro().header("If-Match", "*").body("""
                        {"summary": "Amira is well.", "forProfessionals": "Her mother drinks.",
                         "forChild": "You told us that you like your school."}
                        """).put(of("record-draft")).then().statusCode(200);
        issue("").statusCode(201);
    }

    final ValidatableResponse issue(String more) {
        return issue(drafted(), more);
    }

    final String drafted() {
        return asIro().get(of("record-draft")).path("sha256");
    }

    final ValidatableResponse issue(String seen, String more) {
        return asIro().headers(Api.key())
                .header("If-Match", "*")
                .body("{\"sha256\": \"" + seen + "\", \"incompleteReason\": \"Nothing else is known\"" + more + "}")
                .post(of("record-versions"))
                .then();
    }

    final RequestSpecification asIro() {
        return Api.asSubject(amira.iro());
    }

    final String of(String what) {
        return "/v1/reviews/" + review + "/" + what;
    }

    final String recipient(String kind) {
        return "/v1/record-recipients/"
                + asIro().get(of("record-recipients")).path("recipients.find { it.kind == '" + kind + "' }.id");
    }

    final ValidatableResponse give(String recipient, String body) {
        return decide(recipient + "/receipt", body);
    }

    final ValidatableResponse decide(String address, String body) {
        return PLACE.as("ADMIN")
                .headers(Api.key())
                .header("If-Match", "*")
                .body(body)
                .post(address)
                .then();
    }

    final List<String> deadlines() {
        return Rows.of(
                "select rule, state, met_on from openiro.deadline where subject_id = ? order by rule, id", review);
    }

    final List<String> mails(String to) {
        return Components.mail().messages().stream()
                .filter(each -> each.to().contains(to))
                .map(each -> each.subject() + "\n" + each.text())
                .toList();
    }
}
