package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.child.ShortBreakConditions.Break;
import org.openiro.clock.AuthorityTime;

/** Which conditions of short breaks are broken, of any number of periods with the same three queries. */
@ApplicationScoped
class ShortBreaks {

    private static final String RECORDED_ONE_BY_ONE = LegalStatus.V3.name();

    private final CareHistories histories;
    private final AuthorityTime time;

    ShortBreaks(CareHistories histories, AuthorityTime time) {
        this.histories = histories;
        this.time = time;
    }

    /** By period; only of those under short breaks. */
    Map<UUID, List<ShortBreakBreach>> brokenIn(Collection<PeriodOfCare> periods) {
        Set<UUID> children = periods.stream()
                .filter(period -> period.regime().regime() == ReviewRegime.SHORT_BREAK)
                .map(PeriodOfCare::getChildId)
                .collect(Collectors.toSet());
        Map<UUID, Break> breaks = new HashMap<>();
        List<CareHistory> known = histories.of(children);
        known.stream().filter(ShortBreaks::isCounted).forEach(each -> breaks.put(each.id(), toBreak(each)));
        Map<UUID, List<ShortBreakBreach>> broken = new HashMap<>();
        for (CareHistory history : known) {
            boolean shortBreaks = history.regimes()
                    .present()
                    .filter(present -> present.regime() == ReviewRegime.SHORT_BREAK)
                    .isPresent();
            if (shortBreaks) {
                Break mine = breaks.get(history.id());
                broken.put(history.id(), mine == null ? List.of() : brokenBy(mine, history, known, breaks));
            }
        }
        return broken;
    }

    private static List<ShortBreakBreach> brokenBy(
            Break mine, CareHistory history, List<CareHistory> known, Map<UUID, Break> breaks) {
        return ShortBreakConditions.brokenBy(
                mine,
                known.stream()
                        .filter(other -> other.child().equals(history.child()))
                        .map(other -> breaks.get(other.id()))
                        .filter(other -> other != null && other.from().isBefore(mine.from()))
                        .toList());
    }

    private static boolean isCounted(CareHistory history) {
        return !history.facts().stretches().isEmpty()
                && history.facts().stretches().stream()
                        .allMatch(stretch -> RECORDED_ONE_BY_ONE.equals(stretch.legalStatus()));
    }

    private Break toBreak(CareHistory history) {
        LocalDate from = history.facts().stretches().get(0).from();
        LocalDate to = history.endedOn() == null ? time.today() : history.endedOn();
        return new Break(from, to.isBefore(from) ? from : to);
    }
}
