package org.openiro.review.preparation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the IRO spoke with the child in private (SI 2010/959, regulation 36(1)). It is recorded in one place, the
 * preparation, and read from there.
 *
 * @param spokenOn null where they did not
 * @param not null where they did, and where nobody said in these terms
 * @param because null where they did
 */
public record PrivateTalk(LocalDate spokenOn, NotConsulted not, String because) {

    static Optional<PrivateTalk> of(Preparation preparation) {
        Consultation talk = preparation.getConsultation();
        PreReviewVisit visit = preparation.getVisit();
        if (talk != null && talk.wasInPrivateWithIro()) {
            return Optional.of(new PrivateTalk(talk.spokenOn(), null, null));
        }
        if (visit != null && visit.alone()) {
            return Optional.of(new PrivateTalk(visit.visitedOn(), null, null));
        }
        if (talk == null) {
            return Optional.empty();
        }
        return Optional.of(
                talk.tookPlace()
                        ? new PrivateTalk(null, talk.notAlone(), talk.notAloneBecause())
                        : new PrivateTalk(null, talk.notConsulted(), talk.notConsultedBecause()));
    }
}
