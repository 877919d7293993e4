package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.WhyWithdrawn;
import org.openiro.work.AlertKind;
import org.openiro.work.Alerts;

/** Placements whose provider is not registered: the managers are alerted at once, and the IRO has to look at them. */
@ApplicationScoped
public class DoubtfulPlacements {

    private final EntityManager entities;
    private final DeadlineBook book;
    private final Alerts alerts;

    DoubtfulPlacements(EntityManager entities, DeadlineBook book, Alerts alerts) {
        this.entities = entities;
        this.book = book;
        this.alerts = alerts;
    }

    /** A placement of a period was recorded; what is owed about the others of the period is not owed any more. */
    void recorded(PeriodOfCare period, Episode episode) {
        doubtful(period)
                .filter(other -> !other.equals(episode.getId()))
                .forEach(other -> book.withdraw(DeadlineRule.PLACEMENT_REVIEW, other, "The child has moved"));
        if (isDoubtful(episode)) {
            alerts.raise(AlertKind.UNREGISTERED_PLACEMENT, period.getChildId(), episode.getId());
            book.open(
                    DeadlineRule.PLACEMENT_REVIEW,
                    DeadlineSubject.of("PLACEMENT", episode.getId(), period.getChildId()),
                    episode.getStartedOn());
        } else {
            book.withdraw(
                    DeadlineRule.PLACEMENT_REVIEW, episode.getId(), "Recorded anew, with a provider who is registered");
        }
    }

    void ended(PeriodOfCare period) {
        doubtful(period)
                .forEach(placement ->
                        book.withdraw(DeadlineRule.PLACEMENT_REVIEW, placement, WhyWithdrawn.PERIOD_ENDED));
    }

    /** Somebody looked at a placement. */
    public void reviewed(UUID placement, LocalDate on, UUID review) {
        book.meet(DeadlineRule.PLACEMENT_REVIEW, placement, on, review);
    }

    /** The first day of a placement; empty when the period has no such placement. */
    public Optional<LocalDate> firstDay(UUID period, UUID placement) {
        return Optional.ofNullable(entities.find(PeriodOfCare.class, period))
                .flatMap(found -> found.timeline().placements().stream()
                        .filter(spell -> spell.first().getId().equals(placement))
                        .map(Spell::from)
                        .findFirst());
    }

    private static Stream<UUID> doubtful(PeriodOfCare period) {
        return period.timeline().placements().stream()
                .map(Spell::first)
                .filter(DoubtfulPlacements::isDoubtful)
                .map(Episode::getId);
    }

    private static boolean isDoubtful(Episode episode) {
        return Codes.known(RegistrationStanding.class, episode.getRegistrationStatus())
                .filter(RegistrationStanding::isDoubtful)
                .isPresent();
    }

    /** The child of a period; empty when there is no such period. */
    public Optional<UUID> childOf(UUID period) {
        return Optional.ofNullable(entities.find(PeriodOfCare.class, period)).map(PeriodOfCare::getChildId);
    }
}
