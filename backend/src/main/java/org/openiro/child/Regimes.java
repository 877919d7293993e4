package org.openiro.child;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openiro.child.CareFacts.Stretch;

/**
 * Which regime governs the reviews of one period of care, from day to day.
 *
 * <p>A return carries neither the day on which the authority became free to place a child for adoption nor any review
 * but those of the standard clock. So what is known from a return alone stays under that clock until somebody records
 * something here.
 */
public final class Regimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** SSDA903 placement types of a child placed for adoption. */
    private static final Set<String> ADOPTERS = Set.of("A3", "A4", "A5", "A6");

    private static final String SECURE_UNIT = "K1";
    private static final String REMANDED = "J1";

    /** Authorises placement for adoption by itself: Adoption and Children Act 2002, section 21. */
    private static final String PLACEMENT_ORDER = "E1";

    private final CareFacts facts;
    private final List<RegimeSpell> spells = new ArrayList<>();

    Regimes(CareFacts facts) {
        this.facts = facts;
        if (!facts.stretches().isEmpty()) {
            facts.days().forEach(day -> add(facts.returnedAlone() ? fromReturn(day) : on(day)));
        }
    }

    /** In order; none for a period without an episode. */
    public List<RegimeSpell> spells() {
        return List.copyOf(spells);
    }

    /** The regime on a day; for one before the first, the first. */
    public Optional<RegimeSpell> governing(LocalDate day) {
        return spells.stream()
                .filter(spell -> !spell.since().isAfter(day))
                .reduce((before, next) -> next)
                .or(() -> spells.stream().findFirst());
    }

    /** The regime as it stands; empty for a period without an episode. */
    public Optional<RegimeSpell> present() {
        return spells.isEmpty() ? Optional.empty() : Optional.of(spells.get(spells.size() - 1));
    }

    private void add(RegimeSpell spell) {
        RegimeSpell before = spells.isEmpty() ? null : spells.get(spells.size() - 1);
        if (before == null
                || before.regime() != spell.regime()
                || !Objects.equals(before.countsFrom(), spell.countsFrom())) {
            spells.add(spell);
        }
    }

    private RegimeSpell fromReturn(LocalDate day) {
        if (onlyShortBreaks(day)) {
            return shortBreaks(false);
        }
        return new RegimeSpell(ReviewRegime.STANDARD, day, null, true, "The child is looked after, as a return says.");
    }

    private RegimeSpell on(LocalDate day) {
        Stretch stretch = facts.on(day);
        if (onlyShortBreaks(day)) {
            return shortBreaks(true);
        }
        if (placed(stretch)) {
            return adoption(
                    ReviewRegime.PLACED_FOR_ADOPTION,
                    placedSince(day),
                    "Placed for adoption (placement " + stretch.placement() + ")");
        }
        Optional<LocalDate> authorised = authorisedSince(day);
        if (authorised.isPresent()) {
            return adoption(
                    ReviewRegime.AUTHORISED_NOT_PLACED,
                    authorised.get(),
                    "The authority may place the child for adoption, and has not placed the child");
        }
        if (REMANDED.equals(stretch.legalStatus())) {
            return standard(
                    ReviewRegime.REMAND,
                    facts.since(day, each -> REMANDED.equals(each.legalStatus())),
                    "Remanded (legal status J1)");
        }
        if (SECURE_UNIT.equals(stretch.placement())) {
            return standard(
                    ReviewRegime.SECURE,
                    facts.since(day, each -> SECURE_UNIT.equals(each.placement())),
                    "In secure accommodation (placement K1), with a panel beside the reviews");
        }
        return standard(ReviewRegime.STANDARD, day, "Looked after, with nothing recorded that brings another clock");
    }

    private RegimeSpell shortBreaks(boolean clocked) {
        LocalDate first = facts.stretches().get(0).from();
        return new RegimeSpell(
                ReviewRegime.SHORT_BREAK,
                first,
                first,
                clocked,
                "Looked after in short breaks only (legal status V3 or V4), since " + DAY.format(first) + ".");
    }

    private RegimeSpell adoption(ReviewRegime regime, LocalDate since, String what) {
        return new RegimeSpell(regime, since, since, true, what + ", since " + DAY.format(since) + ".");
    }

    /** What follows on short breaks begins its reviews anew; else they go on through every change. */
    private RegimeSpell standard(ReviewRegime regime, LocalDate since, String what) {
        LocalDate firstOther = facts.stretches().stream()
                .filter(stretch -> !isShortBreak(stretch))
                .map(Stretch::from)
                .findFirst()
                .orElseThrow();
        boolean fromTheStart = firstOther.equals(facts.stretches().get(0).from());
        return new RegimeSpell(
                regime, since, fromTheStart ? null : firstOther, true, what + ", since " + DAY.format(since) + ".");
    }

    private boolean onlyShortBreaks(LocalDate day) {
        return facts.stretches().stream()
                .filter(stretch -> !stretch.from().isAfter(day))
                .allMatch(Regimes::isShortBreak);
    }

    private static boolean isShortBreak(Stretch stretch) {
        return Codes.known(LegalStatus.class, stretch.legalStatus())
                .filter(LegalStatus::isShortBreak)
                .isPresent();
    }

    private static boolean placed(Stretch stretch) {
        return stretch.placement() != null && ADOPTERS.contains(stretch.placement());
    }

    /** With other adopters the reviews begin anew. */
    private LocalDate placedSince(LocalDate day) {
        LocalDate since = facts.since(day, Regimes::placed);
        return facts.stretches().stream()
                .filter(stretch -> stretch.newCarer()
                        && !stretch.from().isBefore(since)
                        && !stretch.from().isAfter(day))
                .map(Stretch::from)
                .reduce(since, CareFacts::later);
    }

    /** By consent or by a placement order, whichever came first; after a placement that ended, since then. */
    private Optional<LocalDate> authorisedSince(LocalDate day) {
        Optional<LocalDate> recorded = facts.since(day, CircumstanceKind.AUTHORISED_FOR_ADOPTION);
        Optional<LocalDate> ordered = PLACEMENT_ORDER.equals(facts.on(day).legalStatus())
                ? Optional.of(facts.since(day, each -> PLACEMENT_ORDER.equals(each.legalStatus())))
                : Optional.empty();
        LocalDate unplaced = facts.since(day, each -> !placed(each));
        return Stream.of(recorded, ordered)
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .map(since -> CareFacts.later(since, unplaced));
    }
}
