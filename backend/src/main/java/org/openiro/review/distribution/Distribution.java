package org.openiro.review.distribution;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The list of those who get the record of a review.
 *
 * @param complete everybody has it, or it is known why not
 */
record Distribution(UUID reviewId, boolean complete, List<RecordRecipient.Details> items) {

    static Distribution of(UUID review, List<RecordRecipient> recipients, Map<UUID, List<GivenCopy>> copies) {
        return new Distribution(
                review,
                !recipients.isEmpty() && recipients.stream().allMatch(RecordRecipient::isDealtWith),
                recipients.stream()
                        .map(each -> new RecordRecipient.Details(each, copies.getOrDefault(each.getId(), List.of())))
                        .toList());
    }
}
