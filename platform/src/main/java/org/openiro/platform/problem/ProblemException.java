package org.openiro.platform.problem;

import java.util.List;
import java.util.Map;

/** A request that is refused. Its detail and errors go to the caller, so they never repeat what was sent. */
public class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<FieldProblem> errors;
    private final transient Map<String, String> headers;

    public ProblemException(String slug, String detail, FieldProblem... errors) {
        this(slug, detail, List.of(errors), Map.of());
    }

    /**
     * @param slug of a type in the registry
     * @param detail what happened in this case and what to do, in plain words
     * @param headers to send along, such as {@code ETag} or {@code Retry-After}
     */
    public ProblemException(String slug, String detail, List<FieldProblem> errors, Map<String, String> headers) {
        // A refusal is an expected answer: its stack trace tells nothing.
        super(detail, null, false, false);
        this.type = ProblemTypes.get(slug);
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** Not there, or not yours: the two look the same. */
    public static ProblemException notFound() {
        return new ProblemException("not-found", "There is nothing here that you can see.");
    }

    /** 400: what was sent is not what the contract describes, or cannot be so. */
    public static ProblemException malformed(FieldProblem... errors) {
        return malformed(List.of(errors));
    }

    /** As above. */
    public static ProblemException malformed(List<FieldProblem> errors) {
        return new ProblemException(
                "bad-request", "Correct the places named in errors and send the request again.", errors, Map.of());
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
