package org.openiro.report.ssda903;

import java.time.LocalDate;

/** The checks of an episode that need the years of the return or the child's birth date. */
final class EpisodeChecks {

    private final CollectionYears years;

    EpisodeChecks(CollectionYears years) {
        this.years = years;
    }

    void check(EpisodeRow episode, LocalDate birth, Findings findings) {
        if (birth != null && episode.decom().isBefore(birth)) {
            findings.add(Table.EPISODES, episode, Anomaly.EPISODE_BEFORE_BIRTH);
        }
        CollectionYear year = lastReported(episode);
        check(episode, CodeList.RNE, episode.rne(), year, findings);
        check(episode, CodeList.LS, episode.ls(), year, findings);
        check(episode, CodeList.CIN, episode.cin(), year, findings);
        check(episode, CodeList.PLACE, episode.place(), year, findings);
        check(episode, CodeList.PLACE_PROVIDER, episode.placeProvider(), year, findings);
        check(episode, CodeList.REC, episode.rec(), year, findings);
        check(episode, CodeList.REASON_PLACE_CHANGE, episode.reasonPlaceChange(), year, findings);
    }

    /** The last return of these years that lists the episode: the year it ceased, or the last one if it is open. */
    private CollectionYear lastReported(EpisodeRow episode) {
        CollectionYear last = years.last();
        if (episode.dec() == null) {
            return last;
        }
        CollectionYear ceased = CollectionYear.of(episode.dec());
        return ceased.compareTo(last) < 0 ? ceased : last;
    }

    private static void check(EpisodeRow episode, CodeList list, String code, CollectionYear year, Findings findings) {
        // A code of no list at all was found when the row was read.
        if (list.has(code) && !list.has(code, year)) {
            findings.add(Table.EPISODES, episode, list.notInYear());
        }
    }
}
