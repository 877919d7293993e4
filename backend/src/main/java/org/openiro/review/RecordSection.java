package org.openiro.review;

import java.util.Optional;
import java.util.function.Function;

/**
 * Gives one section of the record of a review (SI 2010/959, regulation 38) as things stand. Every bean of this type is
 * asked when a record is drafted; what it gives is kept with the record when that is issued, and not asked again. A
 * feature that knows of something the record needs adds a {@link RecordPart}, where there is none for it, and a bean;
 * nothing else knows about it.
 */
public interface RecordSection {

    /** Each part has one section. */
    RecordPart part();

    /**
     * Asks for the same number of rows whatever the size of the record.
     *
     * @return empty where there is nothing to say: it does not concern this child or this review
     */
    Optional<SectionText> of(ReviewAtHand review);

    /**
     * What this section should have and has not: the record is issued all the same, but only with a reason.
     *
     * @return one sentence that names nobody; empty where it is whole
     */
    default Optional<String> lacks(ReviewAtHand review) {
        return Optional.empty();
    }

    /** A section in one method. */
    static RecordSection of(RecordPart part, Function<ReviewAtHand, Optional<SectionText>> text) {
        return new RecordSection() {
            @Override
            public RecordPart part() {
                return part;
            }

            @Override
            public Optional<SectionText> of(ReviewAtHand review) {
                return text.apply(review);
            }
        };
    }
}
