package org.openiro.child;

/** What a person is to a child. */
public enum KeyPersonRelation {
    CASE_WORKER(true),
    CASE_WORKER_MANAGER(true),
    VISITING_REPRESENTATIVE(true),
    PERSONAL_ADVISER(true),
    CARE_PLAN_AUTHOR(true),
    RESOURCE_CONTROLLER(true),
    ADVOCATE(false),
    GUARDIAN(false),
    PARENT(false),
    CARER(false),
    OTHER(false);

    private final boolean conflictsWithIro;

    KeyPersonRelation(boolean conflictsWithIro) {
        this.conflictsWithIro = conflictsWithIro;
    }

    /** Whether the same person may not be the child's IRO: SI 2010/959, regulation 46. */
    public boolean conflictsWithIro() {
        return conflictsWithIro;
    }
}
