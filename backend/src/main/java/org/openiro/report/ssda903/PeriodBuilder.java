package org.openiro.report.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Cuts a child's episodes into periods of care.
 *
 * <p>A period starts at an episode with RNE S, and consecutive episodes up to an end reason other than X1 belong to it
 * (DfE SSDA903 guide). What a return can do besides:
 *
 * <ul>
 *   <li>S after X1 or after an open episode: a new period, and the one before ended, on its episode's end date if it
 *       has one. A clock that starts again too early is seen at once; one that never starts is not.
 *   <li>Not S after an end: a new period with unknown start.
 *   <li>Days missing after X1, or an end without known reason: the period goes on, since nothing says that care ended.
 *   <li>The last episode ended, but care did not: the period is open. An unneeded clock is seen; a stopped one is not.
 * </ul>
 */
final class PeriodBuilder {

    private final CollectionYears years;
    private final Findings findings;

    PeriodBuilder(CollectionYears years, Findings findings) {
        this.years = years;
        this.findings = findings;
    }

    /** @param episodes in the order of their start; no two start the same day */
    List<PeriodOfCareHistory> build(Collection<EpisodeRow> episodes) {
        List<PeriodOfCareHistory> periods = new ArrayList<>();
        List<EpisodeRow> current = new ArrayList<>();
        EpisodeRow previous = null;
        for (EpisodeRow episode : episodes) {
            if (previous == null) {
                checkFirst(episode);
            } else {
                checkPair(previous, episode);
                if (episode.startsPeriod() || previous.endsPeriod()) {
                    periods.add(period(current, PeriodEnd.ended(previous.dec(), endReason(previous))));
                    current.clear();
                }
            }
            current.add(episode);
            previous = episode;
        }
        if (previous != null) {
            periods.add(period(current, lastEnd(previous)));
        }
        return periods;
    }

    /** DfE rule 357. An episode that began before the years of the return may well continue an earlier one. */
    private void checkFirst(EpisodeRow episode) {
        LocalDate firstDay = years.first().start();
        if (!episode.startsPeriod() && episode.decom().isAfter(firstDay)) {
            found(episode, Anomaly.FIRST_EPISODE_NOT_S);
        }
    }

    private void checkPair(EpisodeRow previous, EpisodeRow episode) {
        if (previous.dec() == null) {
            found(previous, Anomaly.EPISODE_NOT_CLOSED);
        } else if (episode.decom().isBefore(previous.dec())) {
            found(episode, Anomaly.EPISODES_OVERLAP);
        }
        if (episode.startsPeriod()) {
            if (previous.continues()) {
                found(episode, Anomaly.S_AFTER_X1);
            }
        } else if (previous.endsPeriod()) {
            found(episode, Anomaly.START_MISSING_AFTER_END);
        } else if (previous.dec() != null && previous.dec().isBefore(episode.decom())) {
            found(episode, Anomaly.EPISODES_GAP);
        }
    }

    private PeriodEnd lastEnd(EpisodeRow last) {
        if (last.endsPeriod()) {
            return PeriodEnd.ended(last.dec(), last.rec());
        }
        if (last.dec() != null) {
            found(last, Anomaly.CONTINUATION_MISSING);
        }
        return PeriodEnd.open();
    }

    private static String endReason(EpisodeRow last) {
        return last.endsPeriod() ? last.rec() : "";
    }

    private static PeriodOfCareHistory period(List<EpisodeRow> episodes, PeriodEnd end) {
        EpisodeRow first = episodes.get(0);
        return new PeriodOfCareHistory(first.startsPeriod(), first.decom(), end, episodes, List.of());
    }

    private void found(EpisodeRow episode, Anomaly anomaly) {
        findings.add(Table.EPISODES, episode, anomaly);
    }
}
