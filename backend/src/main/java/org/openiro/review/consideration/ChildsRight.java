package org.openiro.review.consideration;

/** What a child is told at every review (SI 2010/959, regulation 45; West Sussex practice guidance). */
enum ChildsRight {
    ADVOCATE("An advocate", "You can have an advocate. An advocate helps you say what you want."),
    COMPLAINT("To complain", "You can complain if something is wrong. Somebody can help you."),
    SECTION_8_ORDER(
            "To ask a court for an order under section 8", "You can ask a court about where you live and who you see."),
    DISCHARGE_OF_ORDER("To ask a court to end a care order", "You can ask a court to end a care order."),
    CHILDRENS_COMMISSIONER("The Children's Commissioner", "You can get help from the Children's Commissioner."),
    SOLICITOR("A solicitor", "You can have a solicitor. A solicitor helps you with the law.");

    private final String words;
    private final String forChild;

    ChildsRight(String words, String forChild) {
        this.words = words;
        this.forChild = forChild;
    }

    /** As the record of the review says it. */
    String words() {
        return words;
    }

    /** As the child reads it: short sentences, plain words. */
    String forChild() {
        return forChild;
    }
}
