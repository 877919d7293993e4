package org.openiro.iro;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** What an IRO who takes over should know. For IROs and those who answer for them, not for those who work on the case. */
@Embeddable
record HandoverNote(
        @Column(name = "handover_note") String note,
        @Column(name = "handover_noted_by") UUID writtenBy,
        @Column(name = "handover_noted_at") Instant writtenAt) {}
