package org.openiro.iro;

import org.openiro.platform.problem.FieldProblem;

/**
 * What stands in the way of somebody being the IRO of a child: SI 2010/959, regulation 46, which wants the IRO registered,
 * experienced and independent of the case. That a looked-after parent and a looked-after child have different IROs is good
 * practice of the field. Names are those of the contract; the first six are relations of a key person too.
 */
enum Obstacle {
    CASE_WORKER("This person is the child's case worker."),
    CASE_WORKER_MANAGER("This person manages the child's case worker, or another who works on the case."),
    VISITING_REPRESENTATIVE("This person visits the child for the authority."),
    PERSONAL_ADVISER("This person is the child's personal adviser."),
    CARE_PLAN_AUTHOR("This person prepares the child's care plan."),
    RESOURCE_CONTROLLER("This person controls resources allocated to the case."),
    LOOKED_AFTER_PARENT_OR_CHILD("This person is the IRO of the child's looked-after parent or child."),
    REGISTRATION_LAPSED("Not registered with a present regulator."),
    /** Guidance, so that a reason overrides it. */
    EXPERIENCE("Qualified less than five years before.");

    private final String message;

    Obstacle(String message) {
        this.message = message;
    }

    /** For people. */
    String message() {
        return message;
    }

    /** Whether the person is part of the case. */
    boolean isConflict() {
        return this != REGISTRATION_LAPSED && this != EXPERIENCE;
    }

    FieldProblem toProblem() {
        return new FieldProblem("/iroId", name(), message);
    }
}
