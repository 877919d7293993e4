package org.openiro.child;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.child.CareFacts.Stretch;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.Duty;
import org.openiro.clock.StandingDuties;

/** What the facts of a period of care make due by themselves, besides reviews. */
@ApplicationScoped
class CareDuties implements StandingDuties {

    /** SI 2010/959, regulation 24: counted from, whatever an authority asks of itself. */
    private static final int TEMPORARY_APPROVAL_WEEKS = 16;

    /** Where a child remanded to youth detention accommodation is: SSDA903 placements K1 and R5. */
    private static final Set<String> DETENTION = Set.of("K1", "R5");

    private final CareHistories histories;
    private final AuthorityTime time;

    CareDuties(CareHistories histories, AuthorityTime time) {
        this.histories = histories;
        this.time = time;
    }

    @Override
    public Set<DeadlineRule> rules() {
        return EnumSet.of(
                DeadlineRule.SECURE_FIRST_PANEL,
                DeadlineRule.SECURE_PANEL,
                DeadlineRule.DETENTION_PLACEMENT_PLAN,
                DeadlineRule.TEMPORARY_APPROVAL,
                DeadlineRule.TEMPORARY_APPROVAL_EXTENDED);
    }

    @Override
    public Owed owed(Collection<UUID> children) {
        List<CareHistory> active = histories.of(children).stream()
                .filter(history -> history.active() && !history.facts().returnedAlone())
                .toList();
        List<Duty> duties = new ArrayList<>();
        active.forEach(history -> duties.addAll(of(history, time.today())));
        return new Owed(active.stream().map(CareHistory::id).collect(Collectors.toSet()), duties);
    }

    static List<Duty> of(CareHistory history, LocalDate today) {
        List<Duty> duties = new ArrayList<>();
        panel(duties, history, today);
        detentionPlan(duties, history, today);
        temporaryApproval(duties, history, today);
        return duties;
    }

    /**
     * A remand to youth detention accommodation is not a placement under section 25 of the Children Act 1989, so that no
     * panel reviews it; one that has reviewed it all the same does so again.
     */
    private static void panel(List<Duty> duties, CareHistory history, LocalDate today) {
        CareFacts facts = history.facts();
        LocalDate secure = facts.since(today, stretch -> "K1".equals(stretch.placement()));
        if (secure == null) {
            return;
        }
        var reviewed = facts.last(today, CircumstanceKind.SECURE_PANEL_REVIEW).filter(day -> !day.isBefore(secure));
        if (reviewed.isPresent()) {
            duties.add(duty(DeadlineRule.SECURE_PANEL, history, reviewed.get()));
        } else if (!isRemanded(facts.on(today))) {
            duties.add(duty(
                    DeadlineRule.SECURE_FIRST_PANEL,
                    history,
                    facts.since(today, stretch -> "K1".equals(stretch.placement()) && !isRemanded(stretch))));
        }
    }

    private static void detentionPlan(List<Duty> duties, CareHistory history, LocalDate today) {
        LocalDate detained = history.facts()
                .since(
                        today,
                        stretch -> isRemanded(stretch)
                                && stretch.placement() != null
                                && DETENTION.contains(stretch.placement()));
        boolean owed = detained != null
                && history.facts()
                        .last(today, CircumstanceKind.DETENTION_PLACEMENT_PLAN)
                        .filter(day -> !day.isBefore(detained))
                        .isEmpty();
        if (owed) {
            duties.add(duty(DeadlineRule.DETENTION_PLACEMENT_PLAN, history, detained));
        }
    }

    /** An approval is of one carer: it is over when the child comes to another. */
    private static void temporaryApproval(List<Duty> duties, CareHistory history, LocalDate today) {
        CareFacts facts = history.facts();
        LocalDate approved =
                facts.since(today, CircumstanceKind.TEMPORARY_APPROVAL).orElse(null);
        if (approved == null || facts.carerSince(today).isAfter(approved)) {
            return;
        }
        boolean extended = facts.last(today, CircumstanceKind.TEMPORARY_APPROVAL_EXTENDED)
                .filter(day -> !day.isBefore(approved))
                .isPresent();
        duties.add(
                extended
                        ? duty(
                                DeadlineRule.TEMPORARY_APPROVAL_EXTENDED,
                                history,
                                approved.plusWeeks(TEMPORARY_APPROVAL_WEEKS))
                        : duty(DeadlineRule.TEMPORARY_APPROVAL, history, approved));
    }

    private static boolean isRemanded(Stretch stretch) {
        return Objects.equals("J1", stretch.legalStatus());
    }

    private static Duty duty(DeadlineRule rule, CareHistory history, LocalDate anchor) {
        return new Duty(rule, DeadlineSubject.of(LookedAfterDuties.SUBJECT, history.id(), history.child()), anchor);
    }
}
