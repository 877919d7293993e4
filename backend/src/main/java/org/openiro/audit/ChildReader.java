package org.openiro.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who read or changed the record of a child.
 *
 * @param name what the person is called now
 * @param roles all that the person had while doing so
 */
record ChildReader(
        UUID person, String name, List<String> roles, long reads, long changes, Instant first, Instant last) {}
