package org.openiro.report.returns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openiro.report.ssda903.PeriodOfCareHistory;

/**
 * Finds for each period of care that a return tells of the one in the record. They are the same when they share an
 * episode, or a day where the record has no episodes. A period recorded in OpenIRO can stand for several that a return
 * cuts apart; an imported one stands for one.
 */
final class PeriodMatch {

    private final StoredChild known;
    private final Set<UUID> claimed = new HashSet<>();

    /** @param known null for a child that the record does not hold */
    PeriodMatch(StoredChild known) {
        this.known = known;
    }

    Optional<StoredPeriod> of(PeriodOfCareHistory told) {
        if (known == null) {
            return Optional.empty();
        }
        Optional<StoredPeriod> found = Stream.concat(sharingAnEpisode(told), sharingADay(told))
                .filter(period -> !period.imported() || !claimed.contains(period.id()))
                .findFirst();
        found.ifPresent(period -> claimed.add(period.id()));
        return found;
    }

    /** Imported periods that no return tells of any more, as when two have become one. */
    List<StoredPeriod> left() {
        return known == null
                ? List.of()
                : known.periods().stream()
                        .filter(period -> period.imported() && period.looked() && !claimed.contains(period.id()))
                        .toList();
    }

    private Stream<StoredPeriod> sharingAnEpisode(PeriodOfCareHistory told) {
        List<UUID> ids = new ArrayList<>();
        told.episodes().forEach(row -> known.episodeFrom(row.decom()).ifPresent(episode -> ids.add(episode.period())));
        return ids.stream()
                .map(id -> known.periods().stream()
                        .filter(period -> period.id().equals(id))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull);
    }

    private Stream<StoredPeriod> sharingADay(PeriodOfCareHistory told) {
        return known.periods().stream()
                .filter(period -> !period.imported()
                        && period.overlaps(told.firstDay(), told.end().date()));
    }
}
