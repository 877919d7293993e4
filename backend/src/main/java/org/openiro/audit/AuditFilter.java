package org.openiro.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Which entries; null leaves a property open.
 *
 * @param from included
 * @param before not included
 */
record AuditFilter(UUID child, UUID person, Instant from, Instant before, String action) {}
