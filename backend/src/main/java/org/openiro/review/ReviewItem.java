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
    INFORMATION_GIVEN(null),
    /** SI 2010/959, regulation 33. */
    IN_TIME(FindingCode.LATE);

    private final FindingCode finding;
    private final ReviewItem coveredBy;

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
