package org.openiro.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with a request's form, as pointers and codes. Submitted values and names are left out. */
final class Violations {

    private static final int MOST = 100;

    private static final Map<String, FieldProblem> BY_CONSTRAINT = Map.of(
            "NotNull", FieldProblem.of("REQUIRED", "This is required."),
            "Size", FieldProblem.of("TOO_LONG", "This is longer or shorter than the contract allows."),
            "Pattern", FieldProblem.of("MALFORMED", "This does not have the form that the contract describes."),
            "Min", FieldProblem.of("OUT_OF_RANGE", "This is below what the contract allows."),
            "Max", FieldProblem.of("OUT_OF_RANGE", "This is above what the contract allows."),
            "DecimalMin", FieldProblem.of("OUT_OF_RANGE", "This is below what the contract allows."),
            "DecimalMax", FieldProblem.of("OUT_OF_RANGE", "This is above what the contract allows."));

    private Violations() {}

    static List<FieldProblem> toErrors(ConstraintViolationException e) {
        return e.getConstraintViolations().stream()
                .map(Violations::toError)
                .sorted(Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::code))
                .limit(MOST)
                .toList();
    }

    static List<FieldProblem> toErrors(JsonProcessingException e) {
        String pointer = "";
        if (e instanceof JsonMappingException mapping) {
            List<JsonMappingException.Reference> path = mapping.getPath();
            // The last step of an unknown property is the caller's own text: point to its parent.
            int known = e instanceof UnrecognizedPropertyException ? path.size() - 1 : path.size();
            pointer = path.subList(0, Math.max(known, 0)).stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
        }
        if (e instanceof UnrecognizedPropertyException) {
            return List.of(new FieldProblem(
                    pointer, "UNKNOWN_PROPERTY", "There is a property here that the contract does not know."));
        }
        if (e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate field")) {
            return List.of(new FieldProblem(pointer, "DUPLICATE_PROPERTY", "A property is sent twice."));
        }
        return List.of(new FieldProblem(pointer, "MALFORMED", "This is not what the contract describes."));
    }

    private static FieldProblem toError(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        FieldProblem known = BY_CONSTRAINT.getOrDefault(
                constraint, FieldProblem.of("MALFORMED", "This is not what the contract describes."));
        return new FieldProblem(pointer(violation.getPropertyPath()), known.code(), known.message());
    }

    // The path starts with the method and its parameter; a body's properties follow, a parameter stands alone.
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        String parameter = null;
        int depth = 0;
        for (Path.Node node : path) {
            if (depth == 1) {
                parameter = node.getName();
            } else if (depth > 1) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getName() != null && !node.getName().startsWith("<")) {
                    pointer.append('/').append(node.getName());
                }
            }
            depth++;
        }
        return pointer.length() == 0 && parameter != null ? "/parameters/" + parameter : pointer.toString();
    }
}
