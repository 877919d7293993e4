package org.openiro.oversight.feedback;

import java.util.UUID;

/**
 * Who holds a child's case.
 *
 * @param team null for somebody who belongs to none
 */
record CaseHolder(UUID person, UUID team) {}
