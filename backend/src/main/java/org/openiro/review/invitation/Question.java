package org.openiro.review.invitation;

import java.util.List;

/** A question of a consultation form. How it is asked stands in the texts of each language, form by form. */
enum Question {
    GOING_WELL(FormKind.CHILD, FormKind.PARENT, FormKind.CARER),
    WORRIES(FormKind.CHILD, FormKind.PARENT, FormKind.CARER),
    HEALTH_AND_SCHOOL(FormKind.CARER),
    FAMILY_TIME(FormKind.PARENT),
    SUPPORT(FormKind.CARER),
    CHANGE(FormKind.CHILD, FormKind.PARENT, FormKind.CARER),
    WHO_COMES(FormKind.CHILD),
    COMING(FormKind.PARENT, FormKind.CARER),
    NEEDS(FormKind.PARENT, FormKind.CARER),
    ANYTHING_ELSE(FormKind.CHILD, FormKind.PARENT, FormKind.CARER);

    /** What can be chosen where a question is not answered in words of one's own. */
    private static final List<String> CHOICES = List.of("YES", "NO", "UNSURE");

    private final List<FormKind> forms;

    Question(FormKind... forms) {
        this.forms = List.of(forms);
    }

    static List<Question> of(FormKind form) {
        return List.of(values()).stream()
                .filter(question -> question.forms.contains(form))
                .toList();
    }

    /** Empty for a question that is answered in words. */
    List<String> choices() {
        return this == COMING ? CHOICES : List.of();
    }
}
