package org.openiro.localstack.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openiro.localstack.api.Answer;
import org.openiro.localstack.api.Api;
import org.openiro.testkit.sample.SampleAuthority;

/** The Independent Reviewing Officers of an authority: those who can be allocated, and two who cannot. */
final class IroProfiles {

    private final Api admin;
    private final LocalDate today;

    IroProfiles(Api admin, LocalDate today) {
        this.admin = admin;
        this.today = today;
    }

    void load(SampleAuthority authority, People people) {
        Set<String> known = admin.list("/v1/iros").stream()
                .map(profile -> profile.path("personId").asText())
                .collect(Collectors.toSet());
        Persona iro = authority == SampleAuthority.NORTHMOOR ? Persona.IRO : Persona.OTHER_IRO;
        if (!known.contains(people.id(iro))) {
            create(people.id(iro), iro.displayName(), today.plusYears(1));
        }
        if (authority != SampleAuthority.NORTHMOOR) {
            return;
        }
        if (!known.contains(people.id(Persona.SECOND_IRO))) {
            create(people.id(Persona.SECOND_IRO), Persona.SECOND_IRO.displayName(), today.plusYears(1));
        }
        String lapsed = people.other("Martin Vale", "IRO");
        if (!known.contains(lapsed)) {
            create(lapsed, "Martin Vale", today.minusDays(20));
        }
        if (!known.contains(people.id(Persona.PRACTICE_MANAGER))) {
            createForFormerIro(people.id(Persona.PRACTICE_MANAGER));
        }
    }

    /** The team's manager was an IRO once: the profile stays when the role ends. */
    private void createForFormerIro(String person) {
        Answer withRole = admin.post("/v1/people/" + person + "/memberships", Map.of("role", "IRO"))
                .expect(201);
        create(person, Persona.PRACTICE_MANAGER.displayName(), today.plusYears(1));
        for (JsonNode membership : withRole.json().path("memberships")) {
            if (membership.path("role").asText().equals("IRO") && !membership.has("endedOn")) {
                admin.delete(
                                "/v1/people/" + person + "/memberships/"
                                        + membership.path("id").asText(),
                                withRole.etag())
                        .expect(200);
            }
        }
    }

    private void create(String person, String name, LocalDate registeredUntil) {
        String firstName = name.split(" ")[0];
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("personId", person);
        profile.put("qualification", "BA (Hons) Social Work");
        profile.put("regulator", "SWE");
        profile.put("registrationNumber", "SW" + (100_000 + Math.floorMod(name.hashCode(), 900_000)));
        profile.put("registrationExpiresOn", registeredUntil.toString());
        profile.put("qualifiedOn", today.minusYears(12).toString());
        profile.put("experience", "Twelve years in teams for children in care.");
        profile.put("managementSkillsEvidence", "Chaired the permanence panel for four years.");
        profile.put("fullTimeEquivalent", 1.0);
        profile.put(
                "contact",
                Map.of(
                        "phone", "01632 960114",
                        "text", "07700 900114",
                        "email", name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@northmoor.example",
                        "hours", "Monday to Thursday, 9 in the morning to 5 in the afternoon"));
        profile.put(
                "aboutMe",
                "I am %s. I check that the plan for you is a good one and that people do what they said."
                        .formatted(firstName));
        Answer created = admin.post("/v1/iros", profile).expect(201);
        String address = "/v1/iros/" + created.json().path("id").asText();
        admin.put(address + "/photo", created.etag(), "image/png", Portrait.of(name))
                .expect(200);
    }
}
