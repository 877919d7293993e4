package org.openiro.iro;

/** What joins an IRO to a child already. Names are those of the contract; the order is that of its weight. */
enum IroTie {
    /** Reviews the case of a brother or sister. */
    SIBLINGS_IRO("A child of the sibling group has another IRO."),
    /** Was the child's IRO when they were last in care. */
    PREVIOUS_IRO("The child had another IRO when last in care."),
    /** Stands for the reviewing service in the team of the child's social worker. */
    LINKED_TEAM(null);

    private final String departure;

    IroTie(String departure) {
        this.departure = departure;
    }

    /** Whether a child should go on with an IRO so joined. */
    boolean isContinuity() {
        return departure != null;
    }

    /** What is to be explained when somebody else is allocated. */
    String departure() {
        return departure;
    }
}
