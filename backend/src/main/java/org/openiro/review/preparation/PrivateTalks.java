package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Whether the IRO spoke with a child in private before a review, for other features. */
@ApplicationScoped
public class PrivateTalks {

    private final Preparations preparations;

    PrivateTalks(Preparations preparations) {
        this.preparations = preparations;
    }

    public Optional<PrivateTalk> before(UUID review) {
        return preparations.find(review).flatMap(PrivateTalk::of);
    }
}
