package org.openiro.service;

import java.math.BigDecimal;

/** Hours on one topic. */
record TopicHours(ServiceTopic topic, BigDecimal hours) {}
