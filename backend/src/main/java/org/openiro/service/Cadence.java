package org.openiro.service;

import org.openiro.access.Role;
import org.openiro.clock.DeadlineRule;

/** That entries of a kind are owed again and again, by everybody in a role. */
enum Cadence {
    TRAINING(DeadlineRule.TRAINING, Role.IRO);

    private final DeadlineRule rule;
    private final Role role;

    Cadence(DeadlineRule rule, Role role) {
        this.rule = rule;
        this.role = role;
    }

    DeadlineRule rule() {
        return rule;
    }

    Role role() {
        return role;
    }
}
