package org.openiro.localstack.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openiro.localstack.api.Api;
import org.openiro.localstack.api.SignIns;
import org.openiro.testkit.sample.SampleAuthority;

/** The people and the team of one authority, found or registered by its administrator. */
final class People {

    private final SignIns signIns;
    private final SampleAuthority authority;
    private final Api admin;
    private final Map<String, String> idsByName = new HashMap<>();

    People(SignIns signIns, SampleAuthority authority) {
        this.signIns = signIns;
        this.authority = authority;
        this.admin = signIns.staff(Persona.administratorOf(authority));
        for (JsonNode person : admin.list("/v1/people")) {
            idsByName.put(person.path("displayName").asText(), person.path("id").asText());
        }
    }

    /** Registers whoever is missing: the teams' managers first, since a team names its manager. */
    void load() {
        String manager = authority == SampleAuthority.NORTHMOOR
                ? persona(Persona.PRACTICE_MANAGER, null)
                : other("Frances Dole", "PRACTICE_MANAGER");
        String team = team(authority.displayName() + " children in care team", manager);
        for (Persona persona : Persona.of(authority)) {
            if (persona.isOfSecondTeam()) {
                String second = team(
                        authority.displayName() + " second children in care team",
                        persona(Persona.SECOND_PRACTICE_MANAGER, null));
                persona(persona, persona.role().equals("SOCIAL_WORKER") ? second : null);
            } else {
                persona(persona, persona.role().equals("SOCIAL_WORKER") ? team : null);
            }
        }
    }

    String id(Persona persona) {
        return idsByName.get(persona.displayName());
    }

    private String persona(Persona persona, String team) {
        return idsByName.computeIfAbsent(persona.displayName(), name -> {
            Map<String, Object> person = person(name, persona.isExternal() ? "EXTERNAL" : "STAFF");
            person.put("subject", signIns.subject(persona));
            Map<String, String> membership = new LinkedHashMap<>(Map.of("role", persona.role()));
            if (team != null) {
                membership.put("teamId", team);
            }
            person.put("memberships", List.of(membership));
            return register(person);
        });
    }

    /** Somebody whom no developer can be. */
    String other(String name, String role) {
        return idsByName.computeIfAbsent(name, missing -> {
            Map<String, Object> person = person(missing, "STAFF");
            person.put("memberships", List.of(Map.of("role", role)));
            return register(person);
        });
    }

    private Map<String, Object> person(String name, String kind) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("displayName", name);
        person.put("firstName", name.split(" ")[0]);
        person.put(
                "email",
                name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@"
                        + authority.name().toLowerCase(Locale.ROOT) + ".example");
        person.put("kind", kind);
        return person;
    }

    private String register(Map<String, Object> person) {
        return admin.post("/v1/people", person).expect(201).json().path("id").asText();
    }

    private String team(String name, String manager) {
        for (JsonNode team : admin.list("/v1/teams")) {
            if (team.path("name").asText().equals(name)) {
                return team.path("id").asText();
            }
        }
        return admin.post("/v1/teams", Map.of("name", name, "managerId", manager))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }
}
