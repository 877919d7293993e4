package org.openiro.platform.problem;

/**
 * An entry of the registry of problem types, which the contract owns and the applications serve as pages.
 *
 * @param slug last segment of the type's address, {@code /problems/<slug>}
 * @param status the HTTP status that always goes with it
 * @param meaning when it arises
 * @param whatToDo what the caller can do about it
 */
public record ProblemType(String slug, int status, String title, String meaning, String whatToDo) {

    public String uri() {
        return "/problems/" + slug;
    }
}
