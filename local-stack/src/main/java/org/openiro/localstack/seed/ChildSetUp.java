package org.openiro.localstack.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.openiro.localstack.LocalTime;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.AppAccess;
import org.openiro.localstack.api.SignIns;
import org.openiro.testkit.Secrets;

/** The children whom a developer can be: in care for a week, with an IRO, signed in to the app once. */
final class ChildSetUp {

    private static final int DAYS_IN_CARE = 7;

    private final SignIns signIns;
    private final LocalTime time;
    private final Api worker;
    private final Api manager;

    ChildSetUp(SignIns signIns, LocalTime time) {
        this.signIns = signIns;
        this.time = time;
        this.worker = signIns.staff(Persona.SOCIAL_WORKER);
        this.manager = signIns.staff(Persona.IRO_MANAGER);
    }

    void load(ChildPersona persona) {
        String address = "/v1/children/" + find(persona);
        JsonNode child = worker.get(address).expect(200).json();
        if (!child.has("currentPeriodOfCareId")) {
            startCare(address);
        }
        recordNhsNumber(address, persona);
        if (!child.has("iro")) {
            manager.post(
                            address + "/allocations",
                            Map.of("iroId", iro(), "from", time.today().toString()))
                    .expect(201);
        }
        Secrets secrets = Secrets.in(signIns.addresses().directory().secrets());
        if (secrets.find(persona.pinKey()).isEmpty()) {
            giveAccess(persona, child.path("id").asText(), secrets);
        }
    }

    private String find(ChildPersona persona) {
        for (JsonNode child : worker.list("/v1/children")) {
            if (child.path("localChildId").asText().equals(persona.localChildId())) {
                return child.path("id").asText();
            }
        }
        return worker.post(
                        "/v1/children",
                        Map.of(
                                "firstName", persona.firstName(),
                                "lastName", persona.lastName(),
                                "dateOfBirth", persona.dateOfBirth().toString(),
                                "localChildId", persona.localChildId(),
                                "sex", persona.sex(),
                                "readingBand", "SIMPLE",
                                "preferredLanguage", "en-GB"))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private void startCare(String address) {
        LocalDate start = time.today().minusDays(DAYS_IN_CARE);
        worker.post(
                        address + "/periods-of-care",
                        Map.of(
                                "accommodationStartedAt",
                                start + "T13:30:00Z",
                                // Under an interim care order, which counts at once.
                                "legalStatus",
                                "C1",
                                "placement",
                                Map.of(
                                        "kind", "U6",
                                        "providerKind", "PR1",
                                        "postcode", "ZZ4 2QT",
                                        "registrationStatus", "REGISTERED")))
                .expect(201);
    }

    private void recordNhsNumber(String address, ChildPersona persona) {
        Answer present = worker.get(address + "/nhs-number").expect(200);
        if (!present.json().has("nhsNumber")) {
            worker.put(
                            address + "/nhs-number",
                            present.etag(),
                            Map.of("nhsNumber", persona.nhsNumber(), "verified", true))
                    .expect(200);
        }
    }

    private String iro() {
        return manager.list("/v1/iros").stream()
                .filter(profile -> profile.path("displayName").asText().equals(Persona.IRO.displayName()))
                .map(profile -> profile.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private void giveAccess(ChildPersona persona, String childId, Secrets secrets) {
        Answer code = new AppAccess(worker, childId).takeCode();
        String pin = AppAccess.newPin();
        AppAccess.activate(signIns.addresses(), code.json(), pin);
        secrets.put(persona.signInNameKey(), code.json().path("signInName").asText());
        secrets.put(persona.pinKey(), pin);
    }
}
