package org.openiro.report.ssda903;

import java.util.List;

/**
 * Everything a return says of one child, together with what earlier returns said ({@link ReturnRow#STORED} as row
 * number), so that a history is assembled from all that is known: a row missing from a later return is not a deletion.
 * Where both have the same fact (the child's Header, an episode that starts that day, a review on that day) the row of
 * the file counts.
 *
 * @param child the authority's identifier
 * @param surplus findings for rows that were too many for one child
 */
public record ChildRows(
        String child,
        List<HeaderRow> headers,
        List<EpisodeRow> episodes,
        List<ReviewRow> reviews,
        List<Finding> surplus) {

    public ChildRows {
        headers = List.copyOf(headers);
        episodes = List.copyOf(episodes);
        reviews = List.copyOf(reviews);
        surplus = List.copyOf(surplus);
    }
}
