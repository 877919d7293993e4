package org.openiro.service;

/** What an entry is about. Each kind has topics of its own. */
enum ServiceTopic {
    // What the code of practice wants IROs to know (NIROMP 2019, 1.5, 1.6 and 4.1; NAIRO 2019).
    LEGAL_FRAMEWORK(ServiceEntryKind.TRAINING),
    CHILDRENS_RIGHTS(ServiceEntryKind.TRAINING),
    INDEPENDENCE(ServiceEntryKind.TRAINING),
    CHALLENGE(ServiceEntryKind.TRAINING),
    RESEARCH(ServiceEntryKind.TRAINING),
    IRO_ROLE(ServiceEntryKind.TRAINING),

    // What the time of an IRO goes into, as Hertfordshire lists it (2023).
    CONSULTING_ADULTS(ServiceEntryKind.TIME_SPENT),
    READING(ServiceEntryKind.TIME_SPENT),
    MEETING_CHILDREN(ServiceEntryKind.TIME_SPENT),
    CHAIRING(ServiceEntryKind.TIME_SPENT),
    WRITING_RECORDS(ServiceEntryKind.TIME_SPENT),
    QUALITY_ASSURANCE(ServiceEntryKind.TIME_SPENT),
    FOLLOW_UP(ServiceEntryKind.TIME_SPENT),
    MONITORING_DRIFT(ServiceEntryKind.TIME_SPENT),
    ALERTING(ServiceEntryKind.TIME_SPENT),
    SIGNIFICANT_CHANGES(ServiceEntryKind.TIME_SPENT),
    RESOLVING_CONCERNS(ServiceEntryKind.TIME_SPENT),
    TRAVEL(ServiceEntryKind.TIME_SPENT),
    TRAINING_AND_MEETINGS(ServiceEntryKind.TIME_SPENT),

    // What the core role is to be protected from (NAIRO 2019).
    CP_CHAIR(ServiceEntryKind.OTHER_DUTY),
    LADO(ServiceEntryKind.OTHER_DUTY),
    REG_44(ServiceEntryKind.OTHER_DUTY),
    AUDIT(ServiceEntryKind.OTHER_DUTY),
    FOSTER_REVIEW(ServiceEntryKind.OTHER_DUTY);

    private final ServiceEntryKind kind;

    ServiceTopic(ServiceEntryKind kind) {
        this.kind = kind;
    }

    boolean isOf(ServiceEntryKind wanted) {
        return kind == wanted;
    }
}
