package org.openiro.iro;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Why a child gets another IRO than a sibling has, or than they had themselves when last in care. */
@Embeddable
record Departure(
        @Enumerated(EnumType.STRING) @Column(name = "departure_ground")
        DepartureGround ground,

        @Column(name = "departure_reason") String reason) {}
