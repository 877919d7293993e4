package org.openiro.localstack.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openiro.localstack.LocalTime;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;

/** What takes other children: a sibling, a restricted record, and one that was kept long enough. */
final class OtherRecords {

    private static final int AGE = 24;
    private static final int CARE_BEGAN_YEARS_AGO = 18;
    private static final int DIED_YEARS_AGO = 16;

    private final Api worker;
    private final Api manager;
    private final Api admin;
    private final LocalDate today;
    private final CareCase made;

    private OtherRecords(Api worker, Api manager, Api admin, LocalDate today, CareCase made) {
        this.worker = worker;
        this.manager = manager;
        this.admin = admin;
        this.today = today;
        this.made = made;
    }

    static void make(Api worker, Api manager, Api admin, LocalTime time, CareCase made) {
        OtherRecords others = new OtherRecords(worker, manager, admin, time.today(), made);
        others.holdTheRecord();
        others.findASibling();
        others.informTheFamily();
        others.restrictOne();
        others.proposeTheEndOfOne();
    }

    static Map<String, Object> particulars(String prefix, LocalDate born) {
        return Map.of(
                "firstName", "Noor",
                "lastName", "Matrix",
                "dateOfBirth", born.toString(),
                "localChildId", prefix + "-" + Long.toString(System.nanoTime(), Character.MAX_RADIX),
                "sex", "FEMALE",
                "readingBand", "SIMPLE");
    }

    /** What an IRO records about themselves. */
    static void recordTraining(Api iro, String person, LocalTime time, CareCase made) {
        made.put(
                Kind.SERVICE_ENTRY,
                id(iro.post(
                        "/v1/service-entries",
                        Map.of(
                                "kind",
                                "TRAINING",
                                "personId",
                                person,
                                "topic",
                                "CHALLENGE",
                                "from",
                                time.today().toString(),
                                "hours",
                                1.5))));
    }

    private void holdTheRecord() {
        made.put(
                Kind.HOLD,
                id(manager.post(
                        "/v1/children/" + made.get(Kind.CHILD, "") + "/legal-holds", Map.of("reason", "An inquiry."))));
    }

    /** In nobody's case, so that the group is theirs alone who have the child's. */
    private void findASibling() {
        String sibling = id(admin.post("/v1/children", particulars("MS", today.minusYears(AGE / 2))));
        made.put(
                Kind.SIBLING_GROUP,
                id(admin.post("/v1/sibling-groups", Map.of("childIds", List.of(made.get(Kind.CHILD, ""), sibling)))));
    }

    private void informTheFamily() {
        made.put(
                Kind.INFORMATION_PACK,
                id(worker.post(
                        "/v1/children/" + made.get(Kind.CHILD, "") + "/information-packs",
                        Map.of(
                                "recipient", "FAMILY",
                                "topics", List.of("REVIEWS"),
                                "language", "en",
                                "format", "LEAFLET",
                                "date", today.toString()))));
    }

    private void restrictOne() {
        String child = register(today.minusYears(AGE / 2));
        made.put(
                Kind.RESTRICTION,
                id(manager.post(
                        child + "/restriction",
                        etag(child),
                        Map.of("reason", "A relative works here.", "personIds", List.of()))));
    }

    /** Died before eighteen, more than fifteen years ago. */
    private void proposeTheEndOfOne() {
        String child = register(today.minusYears(AGE));
        Answer period = worker.post(
                        child + "/periods-of-care",
                        Map.of(
                                "accommodationStartedAt",
                                today.minusYears(CARE_BEGAN_YEARS_AGO) + "T13:30:00Z",
                                "legalStatus",
                                "C1",
                                "placement",
                                Map.of("kind", "U1", "providerKind", "PR1", "registrationStatus", "REGISTERED")))
                .expect(201);
        worker.post(
                        "/v1/periods-of-care/" + period.json().path("id").asText() + "/end",
                        period.etag(),
                        Map.of("endedAt", today.minusYears(DIED_YEARS_AGO) + "T11:00:00Z", "reason", "E2"))
                .expect(200);
        made.put(Kind.DESTRUCTION, id(manager.post(child + "/destruction", etag(child))));
    }

    private String register(LocalDate born) {
        return "/v1/children/" + id(worker.post("/v1/children", particulars("MR", born)));
    }

    private String etag(String child) {
        return manager.get(child).expect(200).etag();
    }

    private static String id(Answer answer) {
        return answer.expect(201).json().path("id").asText();
    }
}
