package org.openiro.restriction;

import java.time.Instant;
import java.util.UUID;

/** A restricted record opened to one person until an instant of the real clock. */
record EmergencyAccess(
        UUID id, UUID child, UUID person, String personName, String reason, Instant openedAt, Instant expiresAt) {}
