package org.openiro.child;

import java.time.Instant;

/** How a period of care begins. */
record CareStart(Instant accommodationStartedAt, LegalStatus legalStatus, Placement placement) {}
