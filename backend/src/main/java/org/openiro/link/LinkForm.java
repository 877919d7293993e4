package org.openiro.link;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A form as it stands on a page.
 *
 * @param authority its name
 * @param fields in the order of the page, at least one
 * @param returned whether it was sent and could not be taken: a field is wrong, or nothing was filled in
 */
@TemplateData
public record LinkForm(String heading, String intro, String authority, List<FormField> fields, boolean returned) {

    /** Its name, for a message about the whole. */
    public String firstField() {
        return fields.get(0).name();
    }

    boolean isEmpty() {
        return returned && fields.stream().noneMatch(FormField::isWrong);
    }
}
