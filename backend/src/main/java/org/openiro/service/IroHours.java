package org.openiro.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** How somebody's recorded time adds up. */
record IroHours(UUID person, String displayName, List<TopicHours> byTopic) {

    BigDecimal hours() {
        return byTopic.stream().map(TopicHours::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
