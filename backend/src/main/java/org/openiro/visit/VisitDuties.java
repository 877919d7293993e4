package org.openiro.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineRule;
import org.openiro.clock.DeadlineSubject;
import org.openiro.clock.Duty;
import org.openiro.clock.StandingDuties;

/** Which visit is owed. */
@ApplicationScoped
class VisitDuties implements StandingDuties {

    static final Set<DeadlineRule> RULES =
            EnumSet.range(DeadlineRule.STATUTORY_VISIT_FIRST, DeadlineRule.STATUTORY_VISIT_FEWER);

    private final VisitStore store;
    private final AuthorityTime time;

    VisitDuties(VisitStore store, AuthorityTime time) {
        this.store = store;
        this.time = time;
    }

    @Override
    public Set<DeadlineRule> rules() {
        return RULES;
    }

    @Override
    public Owed owed(Collection<UUID> children) {
        List<VisitedPeriod> active = store.periods(children).stream()
                .filter(period -> period.care().active())
                .toList();
        List<Duty> duties = new ArrayList<>();
        for (VisitedPeriod period : active) {
            if (period.isScheduled()) {
                period.schedule(time.calculator(), time.today())
                        .next()
                        .ifPresent(next -> duties.add(new Duty(
                                next.rule(),
                                DeadlineSubject.of(
                                        "PERIOD_OF_CARE",
                                        period.care().id(),
                                        period.care().child()),
                                next.anchor())));
            }
        }
        return new Owed(active.stream().map(period -> period.care().id()).collect(Collectors.toSet()), duties);
    }
}
