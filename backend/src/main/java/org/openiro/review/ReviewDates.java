package org.openiro.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** When reviews were held, for other features. */
@ApplicationScoped
public class ReviewDates {

    private final CountedReviews counted;

    ReviewDates(CountedReviews counted) {
        this.counted = counted;
    }

    /** The days that count, by period of care and in order; one query for any number of children. */
    public Map<UUID, List<LocalDate>> ofPeriods(Collection<UUID> children) {
        return counted.of(children).stream()
                .sorted(Comparator.comparing(CountedReview::on))
                .collect(Collectors.groupingBy(
                        CountedReview::period, Collectors.mapping(CountedReview::on, Collectors.toList())));
    }
}
