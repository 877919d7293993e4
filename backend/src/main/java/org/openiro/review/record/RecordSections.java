package org.openiro.review.record;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordSection;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewsAtHand;
import org.openiro.review.SectionText;

/** Asks every section of the record of a review. */
@ApplicationScoped
class RecordSections {

    private final List<RecordSection> sections;
    private final ReviewsAtHand reviews;

    RecordSections(@All List<RecordSection> sections, ReviewsAtHand reviews) {
        this.sections = sections;
        this.reviews = reviews;
    }

    /** Those that have something to say, in the order in which they are read. */
    Map<RecordPart, SectionText> of(UUID review) {
        ReviewAtHand atHand = reviews.of(review);
        Map<RecordPart, SectionText> texts = new EnumMap<>(RecordPart.class);
        sections.forEach(section -> section.of(atHand).ifPresent(text -> {
            if (texts.putIfAbsent(section.part(), text) != null) {
                throw new IllegalStateException("Two sections give " + section.part());
            }
        }));
        return texts;
    }
}
