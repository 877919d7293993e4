package org.openiro.review.record;

import java.util.List;

/**
 * An edition of the Quality Monitoring Form. A form stays with the edition that it was filled in by.
 *
 * @param number rises with every edition
 * @param questions in the order in which they are asked
 */
record QualityEdition(int number, List<QualityQuestion> questions) {

    private static final List<QualityEdition> EDITIONS =
            List.of(new QualityEdition(1, List.of(QualityQuestion.values())));

    /** The one that forms are begun with now. */
    static QualityEdition latest() {
        return EDITIONS.get(EDITIONS.size() - 1);
    }

    static QualityEdition of(int number) {
        return EDITIONS.get(number - 1);
    }
}
