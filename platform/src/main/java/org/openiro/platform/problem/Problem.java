package org.openiro.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The one form of every error this product answers with: RFC 9457, {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, int status, String title, String detail, java.util.UUID correlationId, List<FieldProblem> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
