package org.openiro.review;

/** What should be so when a review is held. One {@link ReviewCheck} looks each of them up in the record. */
public enum ReviewItem {
    /** Children Act 1989, section 25A. */
    IRO_ALLOCATED(FindingCode.NO_IRO),
    /** SI 2010/959, regulation 36(1). Nobody can be chaired by an IRO they do not have: one lack, one reason. */
    CHAIRED_BY_IRO(FindingCode.NOT_CHAIRED_BY_IRO, IRO_ALLOCATED),
    /** Before the first review. Nobody can be met by an IRO they do not have. */
    IRO_MET_CHILD(FindingCode.NO_FIRST_MEETING, IRO_ALLOCATED),
    /** Before the first review; a warning. */
    INFORMATION_GIVEN,
    /** SI 2010/959, regulation 33. */
    IN_TIME(FindingCode.LATE),
    /** IRO Handbook: invitations and consultation papers ten working days before. */
    INVITATIONS_SENT(FindingCode.NOT_INVITED),
    /** IRO Handbook, chapter 3. */
    MEETING(FindingCode.NO_MEETING),
    /** West Sussex practice guidance. */
    PLANNING_TALK(FindingCode.NO_PLANNING_TALK),
    /** SI 2010/959, regulation 36(1). */
    CHILD_CONSULTED(FindingCode.NO_CONSULTATION),
    SPOKEN_TO_IN_PRIVATE(FindingCode.CHILD_NOT_SPOKEN_TO, CHILD_CONSULTED),
    SEEN_IN_PLACEMENT(FindingCode.NOT_SEEN_IN_PLACEMENT),
    /** UN Convention on the Rights of the Child, Article 12: views are given due weight. */
    ARRANGEMENTS_EXPLAINED(FindingCode.WISHES_NOT_ANSWERED),
    VENUE_AGREED,
    SUPPORT_BOOKED(FindingCode.SUPPORT_NOT_BOOKED),
    /** SI 2010/959, regulation 36(1): the views of parents and of those with parental responsibility. */
    VIEWS_OF_OTHERS(FindingCode.VIEWS_NOT_GATHERED),
    PARENTS_PART,
    PAPERS(FindingCode.NO_PAPERS),
    OTHER_PAPERS,
    PAPERS_READ(FindingCode.PAPERS_UNREAD),
    /** SI 2010/959, regulation 36(2). */
    ADJOURNMENT_CONSIDERED(FindingCode.NO_PLAN_NOT_CONSIDERED),
    /** West Sussex practice guidance: by the second review. */
    PERMANENCE_PLANNED(FindingCode.NO_PERMANENCE_PLAN),
    /** SI 2010/959, regulation 5. */
    CONTINGENCY_PLANNED(FindingCode.NO_CONTINGENCY_PLAN);

    private final FindingCode finding;
    private final ReviewItem coveredBy;

    /** For what is good to have: it never becomes a finding. */
    ReviewItem() {
        this(null, null);
    }

    ReviewItem(FindingCode finding) {
        this(finding, null);
    }

    ReviewItem(FindingCode finding, ReviewItem coveredBy) {
        this.finding = finding;
        this.coveredBy = coveredBy;
    }

    /** What it becomes when the review is held without it; null for what is a warning only. */
    FindingCode finding() {
        return finding;
    }

    /** Whoever lacks that lacks this with it, and explains it once; null for none. */
    ReviewItem coveredBy() {
        return coveredBy;
    }
}
