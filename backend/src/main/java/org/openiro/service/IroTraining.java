package org.openiro.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How an IRO stands with training.
 *
 * @param lastOn null when there never was any
 * @param hours of the last twelve months
 * @param topics of the last twelve months
 */
record IroTraining(
        UUID person,
        String displayName,
        LocalDate lastOn,
        boolean recent,
        BigDecimal hours,
        List<ServiceTopic> topics) {}
