package org.openiro.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The episodes of one period of care. Legal status and placement change independently of each other, and each change
 * makes the next episode; both on one day make one.
 */
final class Episodes {

    private static final Comparator<Episode> IN_ORDER = Comparator.comparing(Episode::getStartedOn);

    private final List<Episode> all;

    /** @param all the period's own list: what is recorded is added to it */
    Episodes(List<Episode> all) {
        this.all = all;
    }

    /** A change may be recorded late, when another of the other kind has happened since. */
    void changeLegalStatus(LegalStatus status, LocalDate from) {
        requireNotBefore(legalStatuses(), from);
        Episode first = beginOn(from, ReasonForNewEpisode.L, reason -> reason.withLegalStatus());
        onward(first, episode -> episode.take(status));
    }

    /** @param sameCarer true when the child moves with the carer */
    void changePlacement(Placement placement, LocalDate from, boolean sameCarer) {
        requireNotBefore(placements(), from);
        Episode first = beginOn(
                from,
                sameCarer ? ReasonForNewEpisode.T : ReasonForNewEpisode.P,
                reason -> reason.withPlacement(sameCarer));
        onward(first, episode -> episode.take(placement));
    }

    /** Ends the last episode. A day before its first, as in a late record, ends it on its first. */
    void cease(LocalDate day, EndOfCareReason reason) {
        all.stream()
                .max(IN_ORDER)
                .ifPresent(last ->
                        last.cease(day.isBefore(last.getStartedOn()) ? last.getStartedOn() : day, reason.name()));
    }

    List<Spell> legalStatuses() {
        return spells((before, next) -> Objects.equals(before.getLegalStatus(), next.getLegalStatus()));
    }

    List<Spell> placements() {
        return spells((before, next) -> !next.beginsPlacement() && before.hasPlacementOf(next));
    }

    private Episode beginOn(LocalDate day, ReasonForNewEpisode alone, UnaryOperator<ReasonForNewEpisode> together) {
        Episode current = inOrder().stream()
                .filter(episode -> !episode.getStartedOn().isAfter(day))
                .reduce((before, next) -> next)
                .orElseThrow();
        if (current.getStartedOn().equals(day)) {
            current.reason(together.apply(current.reason()));
            return current;
        }
        Episode next = current.splitOn(day, alone);
        all.add(next);
        return next;
    }

    private void onward(Episode first, Consumer<Episode> change) {
        all.stream()
                .filter(episode -> !episode.getStartedOn().isBefore(first.getStartedOn()))
                .forEach(change);
    }

    private static void requireNotBefore(List<Spell> spells, LocalDate from) {
        if (from.isBefore(spells.get(spells.size() - 1).from())) {
            throw CareRefusals.outOfOrder("/from", "Not before the first day of what it follows.");
        }
    }

    private List<Spell> spells(BiPredicate<Episode, Episode> goesOn) {
        List<Spell> spells = new ArrayList<>();
        Episode first = null;
        Episode before = null;
        for (Episode episode : inOrder()) {
            if (first == null) {
                first = episode;
            } else if (!goesOn.test(before, episode)) {
                spells.add(new Spell(first, first.getStartedOn(), dayBefore(episode, first)));
                first = episode;
            }
            before = episode;
        }
        if (first != null) {
            spells.add(new Spell(first, first.getStartedOn(), before.getEndedOn()));
        }
        return spells;
    }

    private static LocalDate dayBefore(Episode next, Episode first) {
        LocalDate day = next.getStartedOn().minusDays(1);
        return day.isBefore(first.getStartedOn()) ? first.getStartedOn() : day;
    }

    private List<Episode> inOrder() {
        return all.stream().sorted(IN_ORDER).toList();
    }
}
