package org.openiro.localstack.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A review that went as it should. */
final class HeldFacts {

    private HeldFacts() {}

    static Map<String, Object> on(String day) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("openedOn", day);
        facts.put("completedOn", day);
        facts.put("chairedByIro", true);
        facts.put("childAttended", true);
        facts.put("childSpoke", true);
        for (String no : List.of("advocateSpoke", "symbolic", "briefedAdvocate", "viewsConveyed")) {
            facts.put(no, false);
        }
        facts.put("findings", List.of());
        return facts;
    }
}
