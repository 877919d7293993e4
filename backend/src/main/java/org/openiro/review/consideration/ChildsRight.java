package org.openiro.review.consideration;

/** What a child is told at every review (SI 2010/959, regulation 45; West Sussex practice guidance). */
enum ChildsRight {
    ADVOCATE,
    COMPLAINT,
    SECTION_8_ORDER,
    DISCHARGE_OF_ORDER,
    CHILDRENS_COMMISSIONER,
    SOLICITOR
}
