package org.openiro.review.preparation;

import org.openiro.review.part.ReviewPart;

/** A part of the preparation of a review. */
sealed interface PreparationPart extends ReviewPart
        permits PlanningTalk,
                Consultation,
                PreReviewVisit,
                VenueAgreement,
                TakingPart,
                Chairing,
                ParentsPart,
                AdjournmentConsidered,
                ViewsOfOthers {}
