package org.openiro.review.consideration;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.openiro.review.PlanElement;

/** What the child thinks of the elements of the plan. */
record ElementViews(Map<PlanElement, ElementView> byElement) {

    static final ElementViews EMPTY = new ElementViews(Map.of());

    /** In the order of the elements, whatever the database makes of it. */
    ElementViews {
        Map<PlanElement, ElementView> inOrder = new EnumMap<>(PlanElement.class);
        inOrder.putAll(byElement);
        byElement = Collections.unmodifiableMap(inOrder);
    }

    ElementViews with(PlanElement element, ElementView view) {
        Map<PlanElement, ElementView> all = new EnumMap<>(PlanElement.class);
        all.putAll(byElement);
        all.put(element, view);
        return new ElementViews(all);
    }
}
