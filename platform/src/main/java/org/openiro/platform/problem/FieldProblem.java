package org.openiro.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer to the property, or to its nearest known parent; null when the request as a whole is meant
 * @param code stable, for programs: UPPER_SNAKE
 * @param message for people; never repeats what was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldProblem(String pointer, String code, String message) {

    public static FieldProblem of(String code, String message) {
        return new FieldProblem(null, code, message);
    }
}
