package org.openiro.iro;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.openiro.review.VenueKind;

/**
 * When an IRO first met the child: before the first review (Hertfordshire procedures).
 *
 * @param place never an address
 * @param alone whether nobody else was there
 */
@Embeddable
record FirstMeeting(
        @Column(name = "first_met_on") LocalDate date,

        @Enumerated(EnumType.STRING) @Column(name = "first_met_at")
        VenueKind place,

        @Column(name = "first_met_alone") Boolean alone) {

    boolean inPlacement() {
        return place == VenueKind.WHERE_YOU_LIVE;
    }
}
