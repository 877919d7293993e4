package org.openiro.localstack.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.SignIns;

/** Gives a case to other people. The day of the hand-over is theirs already. */
final class HandOver {

    private final Api admin;
    private final Api manager;
    private final Staffing from;
    private final String child;
    private final CareCase careCase;

    private HandOver(SignIns signIns, Staffing from, CareCase careCase) {
        this.admin = signIns.staff(from.admin());
        this.manager = signIns.staff(from.manager());
        this.from = from;
        this.careCase = careCase;
        this.child = "/v1/children/" + careCase.get(Kind.CHILD, "");
    }

    /** @param to whose case it is from the day on; their advocate is not theirs to plan */
    static void on(LocalDate day, SignIns signIns, Staffing from, Staffing to, CareCase careCase) {
        HandOver handOver = new HandOver(signIns, from, careCase);
        handOver.toIro(day, to);
        handOver.toWorker(day, to);
        handOver.toGuardian(day, to);
    }

    /** The advocate's part ends today; who asks again gets another. */
    static void endAdvocacy(LocalDate today, SignIns signIns, Staffing from, CareCase careCase) {
        Api provider = from.provider().map(signIns::staff).orElseThrow();
        String request = "/v1/advocacy-requests/" + careCase.get(Kind.REQUEST, "");
        String etag = provider.get(request).expect(200).etag();
        provider.post(request + "/end", etag, Map.of("endedOn", today.toString()))
                .expect(200);
    }

    private void toIro(LocalDate day, Staffing to) {
        String allocation = "/v1/allocations/" + careCase.get(Kind.ALLOCATION, "");
        Answer present = manager.get(allocation).expect(200);
        manager.post(
                        allocation + "/end",
                        present.etag(),
                        Map.of("endedOn", day.toString(), "reason", "Somebody else takes over."))
                .expect(200);
        String next = manager.list("/v1/iros").stream()
                .filter(each ->
                        each.path("displayName").asText().equals(to.iro().displayName()))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
        manager.post(child + "/allocations", Map.of("iroId", next, "from", day.toString()))
                .expect(201);
    }

    /** The one before ends with it. */
    private void toWorker(LocalDate day, Staffing to) {
        assign(person(to.worker().displayName()), "CASE_WORKER", day);
    }

    private void toGuardian(LocalDate day, Staffing to) {
        // Two guardians are no contradiction; this one ends at once, since an end cannot be planned.
        String present = child + "/key-people/" + careCase.get(Kind.KEY_PERSON, "");
        admin.delete(present, admin.get(present).expect(200).etag()).expect(200);
        assign(person(to.guardian()), "GUARDIAN", day);
    }

    private void assign(String person, String relation, LocalDate day) {
        admin.post(child + "/key-people", Map.of("personId", person, "relation", relation, "from", day.toString()))
                .expect(201);
    }

    private String person(String name) {
        for (JsonNode person : admin.list("/v1/people")) {
            if (person.path("displayName").asText().equals(name)) {
                return person.path("id").asText();
            }
        }
        throw new IllegalStateException("Nobody in " + from.admin().authority() + " is called " + name);
    }
}
