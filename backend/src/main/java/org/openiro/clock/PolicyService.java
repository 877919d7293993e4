package org.openiro.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openiro.access.Actor;
import org.openiro.access.CurrentActor;
import org.openiro.access.Role;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.data.Turns;
import org.openiro.platform.operation.Changes;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** The authority's timescales: versions that follow each other and are never changed. */
@ApplicationScoped
class PolicyService {

    private static final LocalDate LAST_START = LocalDate.of(2099, 12, 31);

    private final PolicyStore store;
    private final AuthorityTime time;
    private final CurrentActor current;
    private final EntityManager entities;
    private final Changes changes;
    private final Turns turns;
    private final Recalculations recalculations;
    private final Audit audit;

    PolicyService(
            PolicyStore store,
            AuthorityTime time,
            CurrentActor current,
            EntityManager entities,
            Changes changes,
            Turns turns,
            Recalculations recalculations,
            Audit audit) {
        this.store = store;
        this.time = time;
        this.current = current;
        this.entities = entities;
        this.changes = changes;
        this.turns = turns;
        this.recalculations = recalculations;
        this.audit = audit;
    }

    PolicyVersion inForce() {
        return store.versionInForceOn(time.today());
    }

    /** Of the version in force and the last one recorded, so that nobody overwrites unseen what is to come. */
    String etag() {
        return "\"" + inForce().policy().version() + "-" + store.latestVersion() + "\"";
    }

    /** Every version, the newest first. */
    Page<PolicyVersion> versions(String cursor, int limit) {
        int below = Cursor.parse(cursor, 1)
                .map(after -> (int) Math.min(after.number(0), Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        return Page.of(
                store.below(below, Page.fetch(limit)),
                limit,
                version -> Cursor.after(version.policy().version()));
    }

    PolicyVersion replace(String ifMatch, PolicyRequest request) {
        requireForm(request);
        turns.take("TIMESCALE_POLICY");
        changes.requireSeen(ifMatch, etag());
        if (request.effectiveFrom().isBefore(time.today())) {
            throw new ProblemException(
                    "policy-in-the-past",
                    "Due dates already worked out stay as they were: choose today or a later day.",
                    new FieldProblem("/effectiveFrom", "IN_THE_PAST", "This is before today."));
        }
        Actor actor = current.get();
        TimescalePolicy policy = TimescalePolicy.of(
                store.latestVersion() + 1,
                request.effectiveFrom(),
                request.reviewDateCounts(),
                values(request, approval(actor, request)));
        UUID id = store.add(policy, actor.person(), time.now());
        time.forget();
        recalculations.because(
                RecalculationCause.POLICY,
                "Version " + policy.version() + " of the timescale policy came into force.",
                request.effectiveFrom().isAfter(time.today())
                        ? LondonTime.startOf(request.effectiveFrom())
                        : time.now());
        audit.record(AuditEvent.of("REPLACE_TIMESCALE_POLICY", "TimescalePolicy", id, null)
                .changing(changedRules(policy))
                .because(request.approvalReason()));
        return store.below(policy.version() + 1, 1).get(0);
    }

    private Map<DeadlineRule, PolicyValue> values(PolicyRequest request, Optional<DirectorApproval> approval) {
        // What the director has agreed to before goes on, as far as it is asked for again.
        TimescalePolicy inForce = store.inForceOn(request.effectiveFrom());
        Map<DeadlineRule, PolicyValue> values = new EnumMap<>(DeadlineRule.class);
        PolicyRefusals refusals = new PolicyRefusals();
        for (int i = 0; i < request.amounts().size(); i++) {
            DeadlineRule rule = request.amounts().get(i).rule();
            Timescale wanted = new Timescale(
                    request.amounts().get(i).amount(), rule.defaultTimescale().unit());
            try {
                TimescalePolicy accepted =
                        approval.isPresent() ? inForce.with(rule, wanted, approval.get()) : inForce.with(rule, wanted);
                values.put(rule, accepted.values().get(rule));
            } catch (TimescaleRefusedException e) {
                refusals.add("/values/" + i + "/amount", e);
            }
        }
        refusals.raise();
        return values;
    }

    // An approval counts only from the director of children's services.
    private Optional<DirectorApproval> approval(Actor actor, PolicyRequest request) {
        if (request.approvalReason() == null || !actor.is(Role.DCS)) {
            return Optional.empty();
        }
        String name = (String) entities.createNativeQuery("select display_name from openiro.person where id = :id")
                .setParameter("id", actor.person())
                .getSingleResult();
        return Optional.of(new DirectorApproval(actor.person(), name, time.now(), request.approvalReason()));
    }

    private static void requireForm(PolicyRequest request) {
        if (request.effectiveFrom().isAfter(LAST_START)) {
            throw malformed("/effectiveFrom", "OUT_OF_RANGE", "The calendar does not reach this far.");
        }
        Map<DeadlineRule, Integer> seen = new HashMap<>();
        for (int i = 0; i < request.amounts().size(); i++) {
            if (seen.put(request.amounts().get(i).rule(), i) != null) {
                throw malformed("/values/" + i + "/rule", "DUPLICATE", "This rule is named before.");
            }
        }
        if (request.approvalReason() != null && request.approvalReason().isBlank()) {
            throw malformed("/directorApproval/reason", "REQUIRED", "An approval gives a reason.");
        }
    }

    private static ProblemException malformed(String pointer, String code, String message) {
        return ProblemException.malformed(new FieldProblem(pointer, code, message));
    }

    private static String[] changedRules(TimescalePolicy policy) {
        return DeadlineRule.publicPolicyRules().stream()
                .filter(rule -> policy.standing(rule) != TimescalePolicy.Standing.DEFAULT)
                .map(DeadlineRule::name)
                .toArray(String[]::new);
    }
}
