package org.openiro.review.preparation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openiro.review.VenueKind;
import org.openiro.review.part.ReviewPart;

/**
 * How a child would like a review to be. Everything may be absent: null, or empty.
 *
 * @param topics names of topics of views
 */
record WishedFor(
        VenueKind placeKind,
        String placeText,
        String partOfDay,
        String timeText,
        String peopleText,
        List<String> topics,
        String topicsText,
        List<WayOfTakingPart> ways,
        String supporterText,
        ChildsChairing chairing) {

    WishedFor {
        topics = topics == null ? List.of() : List.copyOf(topics);
        ways = ways == null ? List.of() : List.copyOf(ways);
    }

    /** What something is wished about. */
    Set<WishAbout> about() {
        Set<WishAbout> about = EnumSet.noneOf(WishAbout.class);
        note(about, WishAbout.PLACE, placeKind != null || ReviewPart.isSaid(placeText));
        note(about, WishAbout.TIME, partOfDay != null || ReviewPart.isSaid(timeText));
        note(about, WishAbout.PEOPLE, ReviewPart.isSaid(peopleText));
        note(about, WishAbout.TOPICS, !topics.isEmpty() || ReviewPart.isSaid(topicsText));
        note(about, WishAbout.WAYS, !ways.isEmpty());
        note(about, WishAbout.SUPPORTER, ReviewPart.isSaid(supporterText));
        note(about, WishAbout.CHAIRING, chairing != null);
        return about;
    }

    private static void note(Set<WishAbout> about, WishAbout what, boolean wished) {
        if (wished) {
            about.add(what);
        }
    }
}
