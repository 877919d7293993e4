package org.openiro.localstack.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A review that went as it should, although nobody had prepared it. */
public final class HeldFacts {

    private HeldFacts() {}

    public static Map<String, Object> on(String day) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("openedOn", day);
        facts.put("completedOn", day);
        facts.put("chairedByIro", true);
        facts.put("childAttended", true);
        facts.put("childSpoke", true);
        for (String no : List.of("advocateSpoke", "symbolic", "briefedAdvocate", "viewsConveyed")) {
            facts.put(no, false);
        }
        facts.put(
                "findings",
                Stream.of(
                                "NO_PLANNING_TALK",
                                "NO_CONSULTATION",
                                "NOT_SEEN_IN_PLACEMENT",
                                "VIEWS_NOT_GATHERED",
                                "NO_PAPERS",
                                "NO_PLAN_NOT_CONSIDERED")
                        .map(code -> Map.of("code", code, "reason", "It was held on the day it was planned."))
                        .toList());
        return facts;
    }
}
