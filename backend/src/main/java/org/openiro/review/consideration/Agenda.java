package org.openiro.review.consideration;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** What was said of the items of the agenda. */
record Agenda(Map<AgendaItem, AgendaPoint> byItem) {

    static final Agenda EMPTY = new Agenda(Map.of());

    /** In the order of the agenda, whatever the database makes of it. */
    Agenda {
        Map<AgendaItem, AgendaPoint> inOrder = new EnumMap<>(AgendaItem.class);
        inOrder.putAll(byItem);
        byItem = Collections.unmodifiableMap(inOrder);
    }

    Agenda with(AgendaItem item, AgendaPoint point) {
        Map<AgendaItem, AgendaPoint> points = new EnumMap<>(AgendaItem.class);
        points.putAll(byItem);
        points.put(item, point);
        return new Agenda(points);
    }
}
