package org.openiro.review.preparation;

import static org.openiro.review.part.ReviewPart.forbid;
import static org.openiro.review.part.ReviewPart.isSaid;
import static org.openiro.review.part.ReviewPart.require;

import java.time.LocalDate;
import org.openiro.review.VenueKind;
import org.openiro.review.part.ReviewPart;

/**
 * That the child was asked before the review, or why not (SI 2010/959, regulation 36(1)).
 *
 * @param by null when nobody spoke with the child; then neither {@code spokenOn} nor anything about it is there
 * @param notAlone null when in private, or when nobody said in these terms
 * @param notAloneBecause null when in private, or when nobody said
 * @param issues what the child raised, which is for the IRO
 * @param notConsulted null when somebody spoke with the child
 */
record Consultation(
        ConsultedBy by,
        String trustedPersonName,
        String trustedPersonRelation,
        LocalDate spokenOn,
        Boolean alone,
        NotConsulted notAlone,
        String notAloneBecause,
        VenueKind placeKind,
        String issues,
        NotConsulted notConsulted,
        String notConsultedBecause)
        implements PreparationPart {

    boolean tookPlace() {
        return by != null;
    }

    boolean wasInPrivateWithIro() {
        return by == ConsultedBy.IRO && Boolean.TRUE.equals(alone);
    }

    @Override
    public String name() {
        return "consultation";
    }

    @Override
    public void check() {
        forbid(by != null && notConsulted != null, "/notConsulted", "Somebody spoke with the child.");
        require(by != null || notConsulted != null, "/by", "Say who spoke with the child, or why nobody did.");
        require(by == null || spokenOn != null, "/spokenOn", "Say when.");
        require(by == null || alone != null, "/alone", "Say whether it was in private.");
        forbid(notAlone != null && !Boolean.FALSE.equals(alone), "/notAlone", "They spoke in private.");
        require(notAlone == null || isSaid(notAloneBecause), "/notAloneBecause", "Say why.");
        boolean named = isSaid(trustedPersonName) && isSaid(trustedPersonRelation);
        require(
                by != ConsultedBy.TRUSTED_PERSON || named,
                "/trustedPersonName",
                "Say who it was, and what to the child.");
        require(notConsulted == null || isSaid(notConsultedBecause), "/notConsultedBecause", "Say why.");
    }

    @Override
    public void checkDays(LocalDate today) {
        ReviewPart.requirePast("/spokenOn", spokenOn, today);
    }
}
