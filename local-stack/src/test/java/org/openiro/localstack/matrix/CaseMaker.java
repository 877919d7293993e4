package org.openiro.localstack.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openiro.localstack.LocalTime;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.Json;
import org.openiro.localstack.api.SignIns;
import org.openiro.localstack.api.Waiting;

/** Makes a case through the API: the staff's part of it. */
final class CaseMaker {

    private static final int DAYS_IN_CARE = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SignIns signIns;
    private final LocalTime time;
    private final Staffing who;
    private final Api admin;
    private final Api manager;
    private final Api worker;
    private final Api iro;
    private final CareCase made = new CareCase();

    private CaseMaker(SignIns signIns, Staffing who) {
        this.signIns = signIns;
        this.time = new LocalTime(signIns.addresses().directory());
        this.who = who;
        this.admin = signIns.staff(who.admin());
        this.manager = signIns.staff(who.manager());
        this.worker = signIns.staff(who.worker());
        this.iro = signIns.staff(who.iro());
    }

    /** @param dayOff a working day far away, of which the authority makes a day off */
    static CareCase make(SignIns signIns, Staffing who, LocalDate dayOff) {
        CaseMaker maker = new CaseMaker(signIns, who);
        maker.describeAuthority(dayOff);
        String child = maker.bringIntoCare();
        String advocate = maker.giveHelpers(child);
        maker.planReviews(child, advocate);
        maker.draftCarePlan(child);
        ChildsPart inTheApp = ChildsPart.of(signIns, maker.worker, maker.made, child);
        inTheApp.askForAnAdvocate();
        maker.answerRequest(advocate);
        inTheApp.writeMessages(who.provider().isPresent());
        inTheApp.sayWhatTheyThink();
        maker.findAlert(child);
        OtherRecords.make(maker.worker, maker.manager, maker.admin, maker.time, maker.made);
        PlacementLook.take(maker.iro, maker.made);
        OtherRecords.recordTraining(maker.iro, maker.person(who.iro().displayName()), maker.time, maker.made);
        DailyCare.record(maker.worker, maker.time.today(), maker.made);
        IssuedPapers.issue(maker.iro, maker.made);
        BetweenReviews.record(maker.worker, maker.iro, maker.time.today(), maker.made);
        return maker.made;
    }

    private void describeAuthority(LocalDate dayOff) {
        made.in(admin.get("/v1/me")
                .expect(200)
                .json()
                .at("/actingFor/authority/id")
                .asText());
        made.put(Kind.AUTHORITY_CODE, who.admin().authority().name().toLowerCase(Locale.ROOT));
        String person = person(who.worker().displayName());
        JsonNode membership = admin.get("/v1/people/" + person)
                .expect(200)
                .json()
                .path("memberships")
                .path(0);
        made.put(Kind.PERSON, person);
        made.put(Kind.MEMBERSHIP, membership.path("id").asText());
        made.put(Kind.TEAM, membership.path("teamId").asText());
        made.put(
                Kind.IMPORT,
                admin.list("/v1/returns/ssda903/imports").stream()
                        .filter(each -> each.path("status").asText().equals("DONE"))
                        .map(each -> each.path("id").asText())
                        .findFirst()
                        .orElseThrow());
        made.put(Kind.ADJUSTMENT, adjustment(dayOff));
        made.put(
                Kind.RECALCULATION,
                admin.list("/v1/deadline-recalculations").get(0).path("id").asText());
    }

    /** An earlier run on the same stack may have made it. */
    private String adjustment(LocalDate dayOff) {
        JsonNode calendar = admin.get("/v1/working-days?year=" + dayOff.getYear())
                .expect(200)
                .json();
        return Json.each(calendar.path("adjustments"))
                .filter(each -> each.path("date").asText().equals(dayOff.toString()))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseGet(() -> admin.post(
                                "/v1/working-day-adjustments",
                                Map.of("date", dayOff.toString(), "kind", "ADDED_DAY_OFF", "name", "Founders' day"))
                        .expect(201)
                        .json()
                        .at("/adjustment/id")
                        .asText());
    }

    private String bringIntoCare() {
        Map<String, Object> particulars =
                OtherRecords.particulars("MX", time.today().minusYears(12));
        made.mark((String) particulars.get("localChildId"));
        String child = id(worker.post("/v1/children", particulars));
        made.put(Kind.CHILD, child);
        String number = "/v1/children/" + child + "/nhs-number";
        worker.put(
                        number,
                        worker.get(number).expect(200).etag(),
                        Map.of("nhsNumber", TestNhsNumbers.any(), "verified", true))
                .expect(200);
        made.put(
                Kind.PERIOD,
                id(worker.post(
                        "/v1/children/" + child + "/periods-of-care",
                        Map.of(
                                "accommodationStartedAt",
                                time.today().minusDays(DAYS_IN_CARE) + "T13:30:00Z",
                                "legalStatus",
                                "C1",
                                "placement",
                                Map.of(
                                        "kind", "U6",
                                        "providerKind", "PR1",
                                        "postcode", "ZZ4 2QT",
                                        // Whereupon the IRO service is alerted.
                                        "registrationStatus", "UNREGISTERED")))));
        return child;
    }

    private String giveHelpers(String child) {
        String today = time.today().toString();
        String profile = manager.list("/v1/iros").stream()
                .filter(each ->
                        each.path("displayName").asText().equals(who.iro().displayName()))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
        made.put(Kind.IRO, profile);
        made.put(
                Kind.ALLOCATION,
                id(manager.post("/v1/children/" + child + "/allocations", Map.of("iroId", profile, "from", today))));
        String allocation = "/v1/allocations/" + made.get(Kind.ALLOCATION, "");
        Answer met = iro.post(
                        allocation + "/first-meeting",
                        iro.get(allocation).expect(200).etag(),
                        Map.of("date", today, "place", "WHERE_YOU_LIVE", "alone", true))
                .expect(200);
        manager.put(allocation + "/handover-note", met.etag(), Map.of("note", "Ask her first."))
                .expect(200);
        made.put(
                Kind.KEY_PERSON,
                id(admin.post(
                        "/v1/children/" + child + "/key-people",
                        Map.of("personId", person(who.guardian()), "relation", "GUARDIAN", "from", today))));
        return person(who.advocate());
    }

    private void planReviews(String child, String advocate) {
        String reviews = "/v1/children/" + child + "/reviews";
        Answer first = iro.post(reviews, plan(1, advocate)).expect(201);
        String held = id(first);
        String today = time.today().toString();
        iro.post("/v1/reviews/" + held + "/holding", first.etag(), HeldFacts.on(today))
                .expect(200);
        made.put(Kind.HELD_REVIEW, held);
        Decided.send(
                iro,
                person(who.worker().displayName()),
                time.today().plusDays(28).toString(),
                made);
        Answer planned = iro.post(reviews, plan(5, advocate)).expect(201);
        made.put(Kind.REVIEW, id(planned));
        made.put(Kind.INVITATION, InvitedPeople.invite(iro, admin, planned));
        made.put(Kind.KEPT_APART, InvitedPeople.keepApart(iro, child));
        askChild("/v1/reviews/" + made.get(Kind.REVIEW, "") + "/preparation");
    }

    /** What a child raises is not for everybody who sees the preparation. */
    private void askChild(String preparation) {
        iro.put(
                        preparation + "/consultation",
                        iro.get(preparation).expect(200).etag(),
                        Map.of(
                                "by",
                                "IRO",
                                "spokenOn",
                                time.today().toString(),
                                "alone",
                                true,
                                "issues",
                                "I want to see my brother."))
                .expect(200);
    }

    /** A draft beside a version in force: there can be no second one. */
    private void draftCarePlan(String child) {
        String plans = "/v1/children/" + child + "/care-plans";
        Answer first = worker.post(plans).expect(201);
        worker.post(
                        "/v1/care-plans/" + id(first) + "/entry-into-force",
                        first.etag(),
                        Map.of("significantChanges", List.of(), "gapReason", "Nothing is known yet."))
                .expect(200);
        made.put(Kind.CARE_PLAN, id(worker.post(plans)));
    }

    private Map<String, Object> plan(int daysAhead, String advocate) {
        return Map.of(
                "scheduledFor",
                time.now().plusDays(daysAhead).toInstant().toString(),
                "venue",
                Map.of("kind", "SCHOOL", "label", "The music room"),
                "attendees",
                List.of(Map.of(
                        "personId",
                        advocate,
                        "name",
                        who.advocate(),
                        "roleLabel",
                        "Your advocate",
                        "whyTheyCome",
                        "To be on your side.")));
    }

    /** The provider names the advocate, who is the child's from then on. */
    private void answerRequest(String advocate) {
        String address = "/v1/advocacy-requests/" + made.get(Kind.REQUEST, "");
        Answer sent = Waiting.until(
                PATIENCE,
                "the provider to have the request for an advocate",
                () -> manager.get(address).expect(200),
                answer -> answer.json().path("status").asText().equals("SENT_TO_PROVIDER"));
        who.provider()
                .map(signIns::staff)
                .ifPresent(
                        provider -> provider.post(address + "/acceptance", sent.etag(), Map.of("advocateId", advocate))
                                .expect(200));
    }

    private void findAlert(String child) {
        made.put(
                Kind.ALERT,
                manager.list("/v1/work/mine?kind=ALERT").stream()
                        .filter(entry -> entry.path("childId").asText().equals(child))
                        .map(entry -> entry.at("/subject/id").asText())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Nobody was alerted to the placement")));
    }

    private String person(String name) {
        return admin.list("/v1/people").stream()
                .filter(each -> each.path("displayName").asText().equals(name))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseGet(() -> id(admin.post(
                        "/v1/people",
                        Map.of(
                                "displayName",
                                name,
                                "firstName",
                                name.split(" ")[0],
                                "kind",
                                "EXTERNAL",
                                "memberships",
                                List.of(Map.of("role", "ADVOCATE"))))));
    }

    private static String id(Answer answer) {
        return answer.expect(201).json().path("id").asText();
    }
}
