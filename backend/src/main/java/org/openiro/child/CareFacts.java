package org.openiro.child;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One period of care, as far as it decides which clocks run. Codes are text, because an imported history may hold codes
 * of no list.
 */
public record CareFacts(List<Stretch> stretches, List<Turn> turns) {

    private static final Set<String> MATCHED = Set.of("U1", "U4");
    private static final Comparator<Turn> BY_DAY = Comparator.comparing(Turn::from);

    /**
     * An episode of care.
     *
     * @param newPlacement whether another placement began with it
     * @param newCarer whether the child came to another carer with it
     * @param returned known from a return, where nobody here has recorded it
     */
    public record Stretch(
            LocalDate from,
            String legalStatus,
            String placement,
            boolean newPlacement,
            boolean newCarer,
            boolean returned) {}

    /** A circumstance that begins or ends; those of one day in the order in which they were recorded. */
    public record Turn(CircumstanceKind kind, LocalDate from, boolean holds) {}

    public CareFacts {
        stretches =
                stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList();
        turns = turns.stream().sorted(BY_DAY).toList();
    }

    /** The days on which something began or ended. */
    public SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        stretches.forEach(stretch -> days.add(stretch.from()));
        if (stretches.isEmpty()) {
            return days;
        }
        // What is known to have been so before care began is so from its first day.
        turns.forEach(turn -> days.add(later(turn.from(), stretches.get(0).from())));
        return days;
    }

    /** Whether all of it comes from a return. */
    public boolean returnedAlone() {
        return turns.isEmpty() && stretches.stream().allMatch(Stretch::returned);
    }

    public Stretch on(LocalDate day) {
        return stretches.stream()
                .filter(stretch -> !stretch.from().isAfter(day))
                .reduce((before, next) -> next)
                .orElse(stretches.get(0));
    }

    /** The first day of the unbroken time, up to and with a day, in which something was so; it is so on that day. */
    public LocalDate since(LocalDate day, Predicate<Stretch> so) {
        LocalDate since = null;
        for (Stretch stretch : stretches) {
            if (stretch.from().isAfter(day)) {
                break;
            }
            since = so.test(stretch) ? since == null ? stretch.from() : since : null;
        }
        return since;
    }

    /**
     * Whether the child is permanently matched with foster carers until adulthood: SSDA903 placements U1 and U4, which
     * are given only after a formal match.
     */
    public boolean isMatched(LocalDate day) {
        return stretches.stream().findFirst().isPresent()
                && MATCHED.contains(Objects.requireNonNullElse(on(day).placement(), ""));
    }

    /** Whether one review meeting a year is enough, because the child decided so and is still where that was decided. */
    public boolean mayMeetYearly(LocalDate day) {
        return since(day, CircumstanceKind.ANNUAL_MEETING).isPresent() && isMatched(day);
    }

    /** Since when the child has been with the carer they are with on a day. */
    public LocalDate carerSince(LocalDate day) {
        return stretches.stream()
                .filter(stretch -> stretch.newCarer() && !stretch.from().isAfter(day))
                .map(Stretch::from)
                .reduce(stretches.get(0).from(), (before, next) -> next);
    }

    /** Since when a circumstance holds on a day; empty when it does not. */
    public Optional<LocalDate> since(LocalDate day, CircumstanceKind kind) {
        LocalDate since = null;
        for (Turn turn : turns) {
            if (turn.kind() == kind && !turn.from().isAfter(day)) {
                since = turn.holds() ? since == null ? turn.from() : since : null;
            }
        }
        return Optional.ofNullable(since);
    }

    /** The last day, up to and with a day, on which something happened. */
    public Optional<LocalDate> last(LocalDate day, CircumstanceKind kind) {
        return turns.stream()
                .filter(turn -> turn.kind() == kind && !turn.from().isAfter(day))
                .map(Turn::from)
                .reduce((before, next) -> next);
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
