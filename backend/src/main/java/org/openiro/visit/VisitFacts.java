package org.openiro.visit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A visit as it is reported.
 *
 * @param visitorId null for the person who reports it
 */
record VisitFacts(LocalDate visitedOn, UUID visitorId, ChildSeen seen, VisitPlace place) {}
