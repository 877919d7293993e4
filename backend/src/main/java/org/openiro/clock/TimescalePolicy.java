package org.openiro.clock;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of an authority's timescales: a value for every rule, and which date of a review counts. Immutable.
 *
 * <p>A value is accepted when, on every date, it asks at least as much as the rule's default or as the value in force.
 * Anything else is loosening: refused for {@link Basis#REGULATION}, whose default is the limit in law; refused for
 * {@link Basis#GUIDANCE} and {@link Basis#LOCAL} without the director's approval. An authority that had tightened a
 * value may come back to the default by itself.
 */
public final class TimescalePolicy {

    /** A duty that falls earlier is tighter. */
    public enum Standing {
        DEFAULT,
        TIGHTENED,
        LOOSENED
    }

    private final int version;
    private final LocalDate effectiveFrom;
    private final ReviewDateCounts reviewDateCounts;
    private final Map<DeadlineRule, PolicyValue> values;

    private TimescalePolicy(
            int version,
            LocalDate effectiveFrom,
            ReviewDateCounts reviewDateCounts,
            Map<DeadlineRule, PolicyValue> values) {
        if (version < 1) {
            throw new IllegalArgumentException("The versions of a policy start at 1, not " + version);
        }
        this.version = version;
        this.effectiveFrom = Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        this.reviewDateCounts = Objects.requireNonNull(reviewDateCounts, "reviewDateCounts");
        this.values = Collections.unmodifiableMap(values);
    }

    /** Version 1, with the default of every rule. */
    public static TimescalePolicy defaults(LocalDate effectiveFrom) {
        return of(1, effectiveFrom, ReviewDateCounts.COMPLETED, Map.of());
    }

    /**
     * A version as it was stored. Rules without a value, such as those newer than the version, take their default.
     *
     * @throws TimescaleRefusedException when a value is looser than the rule allows
     */
    public static TimescalePolicy of(
            int version,
            LocalDate effectiveFrom,
            ReviewDateCounts reviewDateCounts,
            Map<DeadlineRule, PolicyValue> stored) {
        Map<DeadlineRule, PolicyValue> values = new EnumMap<>(DeadlineRule.class);
        for (DeadlineRule rule : DeadlineRule.values()) {
            PolicyValue usual = PolicyValue.of(rule.defaultTimescale());
            PolicyValue value = stored.getOrDefault(rule, usual);
            boolean approved =
                    rule.basis() != Basis.REGULATION && value.approval().isPresent();
            if (!approved && isLoosening(rule, value.timescale(), rule.defaultTimescale())) {
                throw refusal(rule, value.timescale());
            }
            values.put(rule, value);
        }
        return new TimescalePolicy(version, effectiveFrom, reviewDateCounts, values);
    }

    public int version() {
        return version;
    }

    /** The first date on which something that happens is counted by this version. */
    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public ReviewDateCounts reviewDateCounts() {
        return reviewDateCounts;
    }

    /** A value for every rule, in the order of the rules. */
    public Map<DeadlineRule, PolicyValue> values() {
        return values;
    }

    public Timescale timescale(DeadlineRule rule) {
        return values.get(rule).timescale();
    }

    /** How the value of a rule stands to its default. */
    public Standing standing(DeadlineRule rule) {
        Timescale timescale = timescale(rule);
        if (timescale.equals(rule.defaultTimescale())) {
            return Standing.DEFAULT;
        }
        return isLoosening(rule, timescale, rule.defaultTimescale()) ? Standing.LOOSENED : Standing.TIGHTENED;
    }

    /** Present where the director agreed to a value looser than the default. */
    public Optional<DirectorApproval> approval(DeadlineRule rule) {
        return values.get(rule).approval();
    }

    /**
     * The policy with a value that needs no approval.
     *
     * @throws TimescaleRefusedException with the rule and the reason, when it does, or is beyond approval
     */
    public TimescalePolicy with(DeadlineRule rule, Timescale timescale) {
        if (!isLoosening(rule, timescale, rule.defaultTimescale())) {
            return replaced(rule, PolicyValue.of(timescale));
        }
        PolicyValue inForce = values.get(rule);
        if (inForce.approval().isPresent() && !isLoosening(rule, timescale, inForce.timescale())) {
            // Looser than usual still, but no looser than the director agreed: that approval goes on being shown.
            return replaced(
                    rule, PolicyValue.approved(timescale, inForce.approval().get()));
        }
        throw refusal(rule, timescale);
    }

    /**
     * The policy with a value that the director approved. The approval is kept only where it was needed.
     *
     * @throws TimescaleRefusedException when the value is beyond the limit in law, or its unit does not compare
     */
    public TimescalePolicy with(DeadlineRule rule, Timescale timescale, DirectorApproval approval) {
        Objects.requireNonNull(approval, "approval");
        return switch (rule.compare(timescale, rule.defaultTimescale())) {
            case NEVER_LOOSER -> replaced(rule, PolicyValue.of(timescale));
            case DEPENDS_ON_THE_DATE -> with(rule, timescale);
            case LOOSER -> {
                if (rule.basis() == Basis.REGULATION) {
                    throw refusal(rule, timescale);
                }
                yield replaced(rule, PolicyValue.approved(timescale, approval));
            }
        };
    }

    public TimescalePolicy withReviewDateCounts(ReviewDateCounts counts) {
        return new TimescalePolicy(version, effectiveFrom, counts, new EnumMap<>(values));
    }

    /**
     * The same values as the next version.
     *
     * @throws IllegalArgumentException when it would take effect before this version does
     */
    public TimescalePolicy nextVersion(LocalDate from) {
        if (from.isBefore(effectiveFrom)) {
            throw new IllegalArgumentException(
                    "A new version takes effect on or after " + effectiveFrom + ", when the present one does");
        }
        return new TimescalePolicy(version + 1, from, reviewDateCounts, new EnumMap<>(values));
    }

    private TimescalePolicy replaced(DeadlineRule rule, PolicyValue value) {
        Map<DeadlineRule, PolicyValue> changed = new EnumMap<>(values);
        changed.put(rule, value);
        return new TimescalePolicy(version, effectiveFrom, reviewDateCounts, changed);
    }

    private static boolean isLoosening(DeadlineRule rule, Timescale timescale, Timescale reference) {
        return rule.compare(timescale, reference) != TimescaleComparison.NEVER_LOOSER;
    }

    private static TimescaleRefusedException refusal(DeadlineRule rule, Timescale timescale) {
        TimescaleRefusedException.Reason reason;
        if (rule.compare(timescale, rule.defaultTimescale()) == TimescaleComparison.DEPENDS_ON_THE_DATE) {
            reason = TimescaleRefusedException.Reason.UNIT_NOT_COMPARABLE;
        } else if (rule.basis() == Basis.REGULATION) {
            reason = TimescaleRefusedException.Reason.BEYOND_LEGAL_LIMIT;
        } else {
            reason = TimescaleRefusedException.Reason.DIRECTOR_APPROVAL_REQUIRED;
        }
        return new TimescaleRefusedException(rule, reason, timescale);
    }
}
