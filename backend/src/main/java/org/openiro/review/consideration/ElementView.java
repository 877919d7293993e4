package org.openiro.review.consideration;

import static org.openiro.review.part.ReviewPart.forbid;
import static org.openiro.review.part.ReviewPart.isSaid;
import static org.openiro.review.part.ReviewPart.require;

import java.time.LocalDate;
import java.util.UUID;
import org.openiro.review.Feeling;
import org.openiro.review.part.ReviewPart;

/**
 * What a child thinks of an element of the plan, or why nobody knows (UN Convention on the Rights of the Child, Article
 * 12). What the child shared in the app is named and nothing more: who may read it there may read it here, and nobody
 * else learns anything of it.
 *
 * @param source null where there is no view
 * @param viewId the view shared; null unless the source is the app
 * @param noneBecause null where there is a view
 */
record ElementView(ViewSource source, UUID viewId, String words, Feeling symbol, LocalDate saidOn, String noneBecause)
        implements ReviewPart {

    @Override
    public String name() {
        return "childViews";
    }

    @Override
    public void check() {
        boolean none = isSaid(noneBecause);
        boolean said = source != null || viewId != null || words != null || symbol != null || saidOn != null;
        require(none || source != null, "/source", "Say where the view comes from, or why there is none.");
        forbid(none && said, "/noneBecause", "There is a view of the child's.");
        if (source == ViewSource.CHILD_APP) {
            require(viewId != null, "/viewId", "Name the view that the child shared.");
            forbid(words != null, "/words", "What the child wrote is not written again.");
            forbid(symbol != null, "/symbol", "The view stands for itself.");
            forbid(saidOn != null, "/saidOn", "The day is that of the view.");
        } else if (source != null) {
            forbid(viewId != null, "/viewId", "Only a view of the app has an id.");
            require(isSaid(words) || symbol != null, "/words", "Say what the child thinks, or give a symbol.");
            require(saidOn != null, "/saidOn", "Say when.");
        }
    }

    @Override
    public void checkDays(LocalDate today) {
        ReviewPart.requirePast("/saidOn", saidOn, today);
    }
}
