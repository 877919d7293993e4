package org.openiro.review.consideration;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How the essential elements were looked into. */
record Essentials(Map<EssentialElement, Scrutiny> byElement) {

    static final Essentials EMPTY = new Essentials(Map.of());

    /** In the order of the elements, whatever the database makes of it. */
    Essentials {
        Map<EssentialElement, Scrutiny> inOrder = new EnumMap<>(EssentialElement.class);
        inOrder.putAll(byElement);
        byElement = Collections.unmodifiableMap(inOrder);
    }

    Essentials with(EssentialElement element, Scrutiny scrutiny) {
        Map<EssentialElement, Scrutiny> all = new EnumMap<>(EssentialElement.class);
        all.putAll(byElement);
        all.put(element, scrutiny);
        return new Essentials(all);
    }
}
