package org.openiro.review.consideration;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openiro.review.PlanElement;

/**
 * A view that a child shared for a review in the app.
 *
 * @param topic the name of its topic
 * @param elements of the plan, that it may be about
 * @param words null for a picture or a recording alone
 */
public record SharedView(UUID id, String topic, Set<PlanElement> elements, String words, Instant sharedAt) {

    /** Where they are looked up. */
    public interface Source {

        /** Those that the child lets the current actor read, the oldest first; a bounded number of queries. */
        List<SharedView> readable(UUID child, UUID review);
    }
}
