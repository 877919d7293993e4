package org.openiro.review.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordSection;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.SectionText;
import org.openiro.review.part.ReviewPapers;

/** What a review considered, for the sections of its record: looked up once for all of them. */
@ApplicationScoped
class WrittenConsiderations {

    private final ReviewPapers papers;

    WrittenConsiderations(ReviewPapers papers) {
        this.papers = papers;
    }

    /** A section of a part; there is none while the part is not written. */
    <P> RecordSection section(RecordPart in, Function<Considerations, P> part, Function<P, SectionText.Writer> text) {
        return RecordSection.of(in, review -> of(review).map(part).map(text).map(SectionText.Writer::done));
    }

    /** As above, of several parts. */
    RecordSection section(RecordPart in, BiFunction<Considerations, SectionText.Writer, SectionText.Writer> text) {
        return RecordSection.of(
                in,
                review -> of(review)
                        .map(written -> text.apply(written, SectionText.write()).done())
                        .filter(done -> !done.passages().isEmpty()));
    }

    Optional<Considerations> of(ReviewAtHand review) {
        return review.once(Found.class, () -> new Found(papers.find(Considerations.class, review.id())))
                .considerations();
    }

    private record Found(Optional<Considerations> considerations) {}
}
