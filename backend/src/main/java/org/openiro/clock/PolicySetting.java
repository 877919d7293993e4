package org.openiro.clock;

/** One rule of a policy as it is shown: its value, what that starts from, and on whose word. */
record PolicySetting(
        DeadlineRule rule,
        Timescale timescale,
        Direction direction,
        int defaultAmount,
        Basis basis,
        String legalSource,
        TimescalePolicy.Standing standing) {

    static PolicySetting of(TimescalePolicy policy, DeadlineRule rule) {
        return new PolicySetting(
                rule,
                policy.timescale(rule),
                rule.direction(),
                rule.defaultTimescale().amount(),
                rule.basis(),
                rule.legalSource(),
                policy.standing(rule));
    }
}
