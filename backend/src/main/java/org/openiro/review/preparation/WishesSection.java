package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordReaders;
import org.openiro.review.RecordSection;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.SectionText;

/**
 * What became of the child's wishes for the review. What they were is in the child's own words, told to the IRO; the
 * record says about what they were, and what was answered.
 */
@ApplicationScoped
class WishesSection implements RecordSection {

    private static final Map<WishAbout, String> ABOUT = Map.of(
            WishAbout.PLACE, "The place",
            WishAbout.TIME, "The time",
            WishAbout.PEOPLE, "Who is there",
            WishAbout.TOPICS, "What is talked about",
            WishAbout.WAYS, "How to take part",
            WishAbout.SUPPORTER, "Somebody to help",
            WishAbout.CHAIRING, "Leading the review");

    private final WishesService wishes;

    WishesSection(WishesService wishes) {
        this.wishes = wishes;
    }

    @Override
    public RecordPart part() {
        return RecordPart.CHILDS_WISHES;
    }

    @Override
    public Optional<SectionText> of(ReviewAtHand review) {
        return wishes.find(review.id()).filter(Wishes::areTold).map(WishesSection::text);
    }

    private static SectionText text(Wishes wishes) {
        List<List<String>> answers =
                wishes.answers().stream().map(WishesSection::row).toList();
        List<WishAbout> unanswered = wishes.wished().about().stream()
                .filter(about -> wishes.answers().stream().noneMatch(answer -> answer.about() == about))
                .toList();
        return SectionText.write()
                .readBy(RecordReaders.PROFESSIONALS)
                .table("Wishes and what became of them", List.of("About", "As wished", "What was said"), answers)
                .fact(
                        "Not answered",
                        String.join(", ", unanswered.stream().map(ABOUT::get).toList()))
                .forChild()
                .list(wishes.answers().stream().map(WishesSection::forChild).toList())
                .done();
    }

    private static List<String> row(WishAnswer answer) {
        return List.of(
                ABOUT.get(answer.about()),
                answer.asWished() ? "Yes" : "No",
                answer.explanation() == null ? "" : answer.explanation());
    }

    private static String forChild(WishAnswer answer) {
        String said = answer.explanation() == null ? "" : " " + answer.explanation();
        return ABOUT.get(answer.about()) + (answer.asWished() ? ": as you wanted." : ": not as you wanted.") + said;
    }
}
