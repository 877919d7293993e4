package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the child took part in the review, as it is recorded. */
@ApplicationScoped
class ChildsPartSection implements RecordSection {

    @Override
    public RecordPart part() {
        return RecordPart.CHILDS_PART;
    }

    @Override
    public Optional<SectionText> of(ReviewAtHand review) {
        HeldFacts held = review.review().getHeld();
        if (held == null) {
            return Optional.empty();
        }
        ParticipationCode code = held.getParticipationCode();
        SectionText.Writer text = SectionText.write().fact("Participation", code + ": " + code.description());
        if (held.getParticipationOverrideReason() != null) {
            text.readBy(RecordReaders.PROFESSIONALS)
                    .fact(
                            "Participation by the facts",
                            held.getParticipationFromFacts().name())
                    .fact("Why it is another", held.getParticipationOverrideReason());
        }
        return Optional.of(text.forChild().list(forChild(held)).done());
    }

    private static List<String> forChild(HeldFacts held) {
        List<String> said = new ArrayList<>();
        if (held.getChildAttended() == null) {
            return said;
        }
        said.add(held.getChildAttended() ? "You came to your review." : "You did not come to your review.");
        say(said, held.getChildSpoke(), "You spoke for yourself.");
        say(said, held.getAdvocateSpoke(), "Somebody spoke for you.");
        say(said, held.getConveyedSymbolically(), "You showed what you think in your own way.");
        say(said, held.getBriefedAdvocate(), "You told somebody what to say for you.");
        say(said, held.getViewsSharedBefore() > 0 || held.getViewsConveyed(), "You sent what you think.");
        return said;
    }

    private static void say(List<String> said, boolean was, String words) {
        if (was) {
            said.add(words);
        }
    }
}
