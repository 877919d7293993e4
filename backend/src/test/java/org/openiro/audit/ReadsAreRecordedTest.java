package org.openiro.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.test.AnotherAuthority;
import org.openiro.test.Api;
import org.openiro.test.CareCase;
import org.openiro.test.ChildsApp;
import org.openiro.test.Components;
import org.openiro.test.Rows;
import org.openiro.test.Until;

/**
 * Every reading of the contract that is about one child leaves an entry about that child, every list of many children
 * one without a child. It starts from the contract: a new GET operation is taken to be about one child until somebody
 * has put it on one of the two lists.
 */
@QuarkusTest
@QuarkusTestResource(Components.class)
class ReadsAreRecordedTest {

    private static final Set<String> ABOUT_NO_CHILD = Set.of(
            "getMe",
            "listMyMemberships",
            "getDueDate",
            "getFirstReviewPlan",
            "getTimescalePolicy",
            "listTimescalePolicyVersions",
            "getWorkingDayCalendar",
            "getDayAdjustment",
            "listPeople",
            "getPerson",
            "listTeams",
            "getTeam",
            "listIros",
            "getIro",
            "getIroPhoto",
            "listIroCaseloads", // counts
            "getAdvocacyProvider",
            "getAuthority",
            "summariseWork", // counts
            "summariseReviewTimeliness", // counts
            "reportSignificantEvents", // counts
            "reportChanges", // counts
            "reportPracticeFeedback", // counts
            "listReturnImports",
            "getReturnImport",
            "listReturnAnomalies", // row numbers and codes
            "listServiceEntries", // about the service's own people
            "getServiceEntry", // the same
            "reportSocialWorkerChanges", // counts
            "reportDecisions", // counts
            "reportIroTraining",
            "reportIroTime",
            "reportOtherDuties",
            "reportDuties", // counts
            "reportReviewPractice", // counts
            "reportReviewFeedback", // counts of five and more
            "getServicePolicy",
            "listDeadlineRecalculations", // counts
            "getDeadlineRecalculation", // counts
            "getAuditSeal");

    private static final Map<String, Map<String, String>> ABOUT_MANY = Map.ofEntries(
            Map.entry("listChildren", Map.of()),
            Map.entry("listAdvocacyRequests", Map.of()),
            Map.entry("listMyWork", Map.of()),
            Map.entry("listReceivedFeedback", Map.of()),
            Map.entry("listDrift", Map.of()),
            Map.entry("listMovedDeadlines", Map.of()),
            Map.entry("listWork", Map.of()),
            Map.entry("getReviewTimeliness", Map.of("from", "2026-04-01", "to", "2027-03-31")),
            Map.entry("listReturnDifferences", Map.of()),
            Map.entry("exportReturn", Map.of()),
            Map.entry("exportReturnTable", Map.of()),
            Map.entry("listRestrictions", Map.of()),
            Map.entry("listEmergencyAccess", Map.of()),
            Map.entry("listDueDestructions", Map.of()),
            Map.entry("listDestructions", Map.of()),
            Map.entry("listAuditEntries", Map.of()),
            Map.entry("verifyAudit", Map.of()));

    private final AnotherAuthority place = AnotherAuthority.register();
    private final CareCase amira = CareCase.amira(place);
    private final ChildsApp app = ChildsApp.of(amira);
    private final Map<String, Object> ids = ids();

    @Test
    void shouldRecordEveryReadingOfAChildsRecordOnce() throws IOException {
        List<String> silent = new ArrayList<>();
        Map<String, String> paths = gets();
        paths.keySet().removeAll(ABOUT_MANY.keySet());
        assertThat(paths).hasSizeGreaterThan(15);
        paths.forEach((operation, path) -> {
            read(operation, path, Map.of());
            List<String> kept = Rows.of(
                    "select action from openiro.audit_entry where operation = ? and child_id = ?",
                    operation,
                    amira.child());
            if (!kept.equals(List.of("READ"))) {
                silent.add(operation + " " + kept);
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void shouldRecordEveryListOfManyChildrenOnce() throws IOException {
        Map<String, String> paths = gets();
        ABOUT_MANY.forEach((operation, query) -> {
            read(operation, paths.get(operation), query);
            assertThat(Rows.of(
                            "select child_id from openiro.audit_entry where local_authority_id = ? and operation = ?",
                            place.id(),
                            operation))
                    .as(operation)
                    .containsExactly("null");
        });
    }

    @Test
    void shouldRecordNothingOfARefusal() throws IOException {
        CareCase ben = CareCase.amira(place);
        gets().forEach((operation, path) -> {
            if (!ABOUT_MANY.containsKey(operation)) {
                assertThat(place.as("LEAD_MEMBER")
                                .get(path, arguments(path))
                                .thenReturn()
                                .statusCode())
                        .as(operation)
                        .isEqualTo(403);
                assertThat(Api.asSubject(ben.iro())
                                .get(path, arguments(path))
                                .thenReturn()
                                .statusCode())
                        .as(operation)
                        .isIn(403, 404);
            }
        });
        assertThat(Rows.of(
                        "select action from openiro.audit_entry where actor_id in (?, ?)",
                        place.person("LEAD_MEMBER"),
                        CareCase.person(ben.iro())))
                .isEmpty();
    }

    @Test
    void shouldRecordARepeatedReadingAgain() {
        for (int i = 0; i < 3; i++) {
            Api.asSubject(amira.iro())
                    .get("/v1/children/" + amira.child())
                    .then()
                    .statusCode(200);
        }
        assertThat(Rows.of(
                        "select actor_kind, actor_roles, action, subject_type, operation from openiro.audit_entry"
                                + " where child_id = ? and actor_id = ?",
                        amira.child(),
                        CareCase.person(amira.iro())))
                .hasSize(3)
                .containsOnly("STAFF|IRO|READ|Child|getChild");
    }

    @Test
    void shouldRecordThatAChildSignedIn() {
        UUID access =
                UUID.fromString(Rows.of("select id from openiro.companion_access where child_id = ?", amira.child())
                        .get(0));
        Components.database()
                .asAdministrator(
                        "insert into openiro.work_item (id, local_authority_id, stream, kind, subject_id, due_at,"
                                + " available_at) values (gen_random_uuid(), '" + place.id() + "', 'child:"
                                + amira.child()
                                + "', 'CHILD_SIGNED_IN', '" + access + "', now(), now())");
        Until.done("CHILD_SIGNED_IN", access);
        assertThat(Rows.of(
                        "select actor_kind, actor_id, actor_roles, subject_type, subject_id from openiro.audit_entry"
                                + " where child_id = ? and action = 'SIGN_IN'",
                        amira.child()))
                .containsExactly("CHILD|null|null|CompanionAccess|" + access);
    }

    private void read(String operation, String path, Map<String, String> query) {
        List<RequestSpecification> callers = List.of(
                Api.asSubject(amira.iro()),
                place.as("IRO_MANAGER"),
                place.as("ADMIN"),
                place.as("AUDITOR"),
                place.as("GUARDIAN"),
                Api.asSubject(amira.worker()));
        for (RequestSpecification caller : callers) {
            var answer = caller.queryParams(query).get(path, arguments(path));
            if (answer.statusCode() == 200) {
                return;
            }
        }
        throw new AssertionError("Nobody could call " + operation);
    }

    /** Operation to path, of every GET that concerns children. */
    private static Map<String, String> gets() throws IOException {
        Map<String, String> gets = new TreeMap<>();
        try (InputStream yaml =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/openiro/staff.yaml")) {
            for (Map.Entry<String, JsonNode> path :
                    new YAMLMapper().readTree(yaml).get("paths").properties()) {
                if (path.getValue().has("get")) {
                    gets.put(path.getValue().get("get").get("operationId").asText(), path.getKey());
                }
            }
        }
        assertThat(gets.keySet()).containsAll(ABOUT_NO_CHILD).containsAll(ABOUT_MANY.keySet());
        gets.keySet().removeAll(ABOUT_NO_CHILD);
        return gets;
    }

    private Map<String, Object> arguments(String path) {
        Map<String, Object> arguments = new TreeMap<>(ids);
        arguments.keySet().removeIf(name -> !path.contains("{" + name + "}"));
        return arguments;
    }

    private Map<String, Object> ids() {
        UUID review = UUID.randomUUID();
        UUID alert = UUID.randomUUID();
        UUID done = UUID.randomUUID();
        amira.but("""
                insert into openiro.review (id, local_authority_id, child_id, period_of_care_id, status, source,
                    scheduled_for, venue_kind)
                    values ('%s', :place, :child, :period, 'PLANNED', 'OPENIRO', '2030-06-01T09:00:00Z', 'SCHOOL');
                insert into openiro.alert (id, local_authority_id, kind, child_id, subject_id, raised_at)
                    values ('%s', :place, 'NO_ADVOCACY_PROVIDER', :child, :child, now());
                insert into openiro.return_import (id, local_authority_id, status, collection_years, years_inferred,
                    created_by, created_at) values ('%s', :place, 'DONE', '{2026}', true, '%s', now());
                """.formatted(review, alert, done, place.person("ADMIN")));
        UUID view = app.draft("SCHOOL", "I like it here.", "EVERYONE_AT_REVIEW");
        app.share(view, review);
        UUID attachment = UUID.randomUUID();
        amira.but("""
                insert into openiro.child_view_attachment (id, local_authority_id, child_id, view_id, place, media_type,
                    content, size, sha256, sent_sha256, added_at)
                values ('%s', :place, :child, '%s', 1, 'image/jpeg', '\\x00', 1, 'x', 'x', now())
                """.formatted(attachment, view));
        UUID restriction = UUID.randomUUID();
        amira.but("""
                insert into openiro.record_restriction (id, local_authority_id, child_id, reason, restricted_by,
                    restricted_at, lifted_by, lifted_at, lifting_reason)
                select '%1$s', :place, :child, 'A relative works here', id, now(), id, now(), 'Not any more'
                from openiro.person where id = '%2$s'
                """.formatted(restriction, place.person("IRO_MANAGER")));
        // One id for each: what they are about is the same child.
        amira.but("""
                insert into openiro.legal_hold (id, local_authority_id, child_id, reason, placed_by, placed_at)
                values ('%1$s', :place, :child, 'An inquiry', '%2$s', now());
                insert into openiro.destruction (id, local_authority_id, child_id, status, basis, proposed_by, proposed_at)
                values ('%1$s', :place, :child, 'PROPOSED', 'SEVENTY_FIFTH_BIRTHDAY', '%2$s', now());
                insert into openiro.deadline_recalculation (id, local_authority_id, cause, reason, requested_by, created_at,
                    starts_at, status) values ('%1$s', :place, 'REQUESTED', 'x', '%2$s', now(), now(), 'DONE');
                """.formatted(restriction, place.person("IRO_MANAGER")));
        UUID change = UUID.randomUUID();
        amira.but("""
                insert into openiro.review_change_request (id, local_authority_id, child_id, review_id, what, asked_at)
                values ('%s', :place, :child, '%s', 'DAY', now())
                """.formatted(change, review));
        UUID invitation = UUID.randomUUID();
        amira.but("""
                insert into openiro.invitation (id, local_authority_id, review_id, child_id, channel, form, language,
                    postal_address, listed_at, listed_by)
                values ('%1$s', :place, '%2$s', :child, 'LETTER', 'NONE', 'en', '["4 Harbour View"]', now(), '%3$s');
                insert into openiro.invitation_dispatch (id, local_authority_id, invitation_id, review_id, child_id, message,
                    channel, documents, state, queued_at)
                values ('%1$s', :place, '%1$s', '%2$s', :child, 'INVITATION', 'LETTER', '["INVITATION"]', 'TO_HAND_OVER', now());
                insert into openiro.kept_apart (id, local_authority_id, child_id, first_name, second_name, reason, recorded_at,
                    recorded_by) values ('%1$s', :place, :child, 'One', 'Other', 'An order', now(), '%3$s');
                """.formatted(invitation, review, place.person("ADMIN")));
        UUID decision = UUID.randomUUID();
        amira.but("""
                insert into openiro.decision_issue (id, local_authority_id, child_id, review_id, issued_at, issued_by)
                values ('%1$s', :place, :child, '%2$s', now(), '%3$s');
                insert into openiro.review_decision (id, local_authority_id, child_id, review_id, kind, source, text, owner_id,
                    owner_name, due_on, drafted_at, drafted_by, issue_id)
                values ('%1$s', :place, :child, '%2$s', 'DECISION', 'OTHER', 'x', '%3$s', 'Daniel', '2026-07-31', now(),
                    '%3$s', '%1$s');
                """.formatted(decision, review, CareCase.person(amira.worker())));
        UUID plan = UUID.randomUUID();
        amira.but("""
                insert into openiro.care_plan (id, local_authority_id, child_id, number, status, content, drafted_at,
                    drafted_by)
                values ('%s', :place, :child, 1, 'DRAFT', '{"outline": {}, "elements": {}}', now(), '%s')
                """.formatted(plan, CareCase.person(amira.worker())));
        amira.but("""
                insert into openiro.sibling_group (id, local_authority_id, created_at) values ('%1$s', :place, now());
                insert into openiro.sibling (id, local_authority_id, group_id, child_id, added_by, added_at)
                values (gen_random_uuid(), :place, '%1$s', :child, '%2$s', now());
                """.formatted(restriction, place.person("IRO_MANAGER")));
        UUID event = UUID.randomUUID();
        amira.but("""
                insert into openiro.significant_event (id, local_authority_id, child_id, kind, occurred_on, description, source,
                    notified_by, notified_at, lag_working_days)
                values ('%s', :place, :child, 'HEALTH', '2026-06-08', 'She broke an arm.', 'NOTIFIED', '%s', now(), 0)
                """.formatted(event, CareCase.person(amira.worker())));
        amira.but("""
                insert into openiro.concern (id, local_authority_id, child_id, invited_name, invited_relation, language,
                    invited_by, invited_at)
                values ('%s', :place, :child, 'Layla Hassan', 'Foster carer', 'en', '%s', now())
                """.formatted(event, CareCase.person(amira.worker())));
        amira.but("""
                insert into openiro.case_note (id, local_authority_id, child_id, note_id, number, kind, subject, text, noted_on,
                    recorded_by, recorded_at)
                values ('%1$s', :place, :child, '%1$s', 1, 'IRO_OVERSIGHT', 'IRO oversight', 'All is well.', '2026-06-08', '%2$s',
                    now())
                """.formatted(event, CareCase.person(amira.iro())));
        amira.but("""
                insert into openiro.change_proposal (id, local_authority_id, child_id, status, kind, description, planned_for,
                    proposed_on, proposed_by)
                values ('%s', :place, :child, 'PROPOSED', 'RELEASE_FROM_CUSTODY', 'x', '2026-08-01', '2026-06-08', '%s')
                """.formatted(event, CareCase.person(amira.worker())));
        amira.but("""
                insert into openiro.practice_feedback (id, local_authority_id, child_id, sent_to, recipient_id, kind, theme, text,
                    sent_by, sent_at)
                values ('%1$s', :place, :child, 'SOCIAL_WORKER', '%2$s', 'POSITIVE', 'VISITS', 'Well done.', '%2$s', now())
                """.formatted(event, CareCase.person(amira.worker())));
        UUID look = UUID.randomUUID();
        amira.but("""
                insert into openiro.placement_review (id, local_authority_id, child_id, period_of_care_id, placement_id,
                    reviewed_on, reviewed_by, answers, recorded_at)
                select '%s', :place, :child, :period, e.id, '2026-06-08', '%s', '[]', now()
                from openiro.episode e where e.child_id = :child
                """.formatted(look, CareCase.person(amira.iro())));
        amira.but("""
                insert into openiro.information_pack (id, local_authority_id, child_id, recipient, topics, language, format,
                    given_on, recorded_by, recorded_at)
                values ('%1$s', :place, :child, 'CHILD', '{REVIEWS}', 'en', 'LEAFLET', '2026-06-10', '%2$s', now());
                update openiro.allocation set handover_note = 'Ask her first.', handover_noted_by = '%2$s',
                    handover_noted_at = now() where child_id = :child;
                """.formatted(restriction, place.person("IRO_MANAGER")));
        UUID record = UUID.randomUUID();
        UUID guardian = place.person("GUARDIAN");
        amira.but("insert into openiro.key_person (id, local_authority_id, child_id, person_id, relation, since) values"
                + " (gen_random_uuid(), :place, :child, '" + guardian + "', 'GUARDIAN', '2026-06-06')");
        amira.but("""
                insert into openiro.review_document (id, local_authority_id, child_id, review_id, kind, draft, drafted_at,
                    drafted_by, versions)
                values ('%1$s', :place, :child, '%2$s', 'RECORD', '{"type": "NARRATIVE"}', now(), '%3$s', 1);
                insert into openiro.issued_version (id, local_authority_id, child_id, review_id, document_id, kind, number,
                    content, sha256, issued_at, issued_by)
                values ('%1$s', :place, :child, '%2$s', '%1$s', 'RECORD', 1,
                    '{"type": "RECORD", "authority": "Somewhere", "sections": [], "lacks": []}',
                    encode(sha256('{"type":"RECORD","authority":"Somewhere","lacks":[],"sections":[]}'), 'hex'), now(), '%3$s');
                insert into openiro.record_recipient (id, local_authority_id, child_id, review_id, kind, name, person_id,
                    invited, language, state, received_version, added_at)
                values ('%1$s', :place, :child, '%2$s', 'PROFESSIONAL', 'Somebody', '%4$s', true, 'en', 'RECEIVED', 1, now());
                insert into openiro.record_copy (id, local_authority_id, child_id, review_id, recipient_id, number, channel,
                    given_on, content, withheld, given_by, given_at)
                values ('%1$s', :place, :child, '%2$s', '%1$s', 1, 'PORTAL', '2026-07-01',
                    '{"language": "en", "title": "Record", "author": "Somewhere", "about": [], "sections": []}',
                    '{"parts": []}', '%3$s', now())
                """.formatted(record, review, CareCase.person(amira.iro()), guardian));
        return Map.ofEntries(
                Map.entry("number", 1),
                Map.entry("recipientId", record),
                Map.entry("informationPackId", restriction),
                Map.entry("siblingGroupId", restriction),
                Map.entry("childId", amira.child()),
                Map.entry("placementReviewId", look),
                Map.entry("eventId", event),
                Map.entry("concernId", event),
                Map.entry("noteId", event),
                Map.entry("practiceFeedbackId", event),
                Map.entry("proposalId", event),
                Map.entry("carePlanId", plan),
                Map.entry("decisionId", decision),
                Map.entry("issueId", decision),
                Map.entry("periodId", amira.period()),
                Map.entry("keyPersonId", one("select id from openiro.key_person where child_id = ?")),
                Map.entry("allocationId", one("select id from openiro.allocation where child_id = ?")),
                Map.entry("reviewId", review),
                Map.entry("viewId", view),
                Map.entry("attachmentId", attachment),
                Map.entry("invitationId", invitation),
                Map.entry("keptApartId", invitation),
                Map.entry("changeRequestId", change),
                Map.entry("messageId", app.message("IRO", "Hello")),
                Map.entry("requestId", app.askForAdvocate("I want help.")),
                Map.entry("alertId", alert),
                Map.entry("restrictionId", restriction),
                Map.entry("holdId", restriction),
                Map.entry("destructionId", restriction),
                Map.entry("importId", done),
                Map.entry("recalculationId", restriction),
                Map.entry("collectionYear", 2026),
                Map.entry("table", "EPISODES"));
    }

    private String one(String sql) {
        return Rows.of(sql, amira.child()).get(0);
    }
}
