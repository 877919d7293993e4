package org.openiro.review;

/** Where a child is to grow up: the permanence plans of the Annex A list that inspectors ask for. */
public enum PermanenceKind {
    REMAIN_WITH_SUPPORT("To stay with the family, with support"),
    RETURN_WITHIN_ONE_MONTH("To return home within one month"),
    RETURN_WITHIN_SIX_MONTHS("To return home within six months"),
    EVENTUAL_RETURN("To return home later"),
    LONG_TERM_WITH_RELATIVES("With relatives in the long term"),
    LONG_TERM_FOSTERING("Long-term fostering"),
    RESIDENTIAL_UNTIL_INDEPENDENCE("A children's home until independence"),
    SUPPORTED_LIVING("Supported living"),
    ADOPTION("Adoption"),
    OTHER("Another plan");

    private final String words;

    PermanenceKind(String words) {
        this.words = words;
    }

    /** As the record of a review says it. */
    public String words() {
        return words;
    }
}
