package org.openiro.review.consideration;

import java.util.EnumMap;
import java.util.Map;

/** How the essential elements were looked into. */
record Essentials(Map<EssentialElement, Scrutiny> byElement) {

    static final Essentials EMPTY = new Essentials(Map.of());

    Essentials with(EssentialElement element, Scrutiny scrutiny) {
        Map<EssentialElement, Scrutiny> all = new EnumMap<>(EssentialElement.class);
        all.putAll(byElement);
        all.put(element, scrutiny);
        return new Essentials(all);
    }
}
