package org.openiro.companionapi.advocacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.problem.ProblemException;

/** A child asks for an advocate: there is nobody who could say no (Children Act 1989 s.26A). */
@ApplicationScoped
class Asking {

    private final MyRequests requests;

    Asking(MyRequests requests) {
        this.requests = requests;
    }

    /**
     * @param isNew false for a repetition
     */
    record Asked(RequestRow request, boolean isNew) {}

    /**
     * @param reason null or blank when the child does not want to say
     * @throws ProblemException 422 when the id belongs to something else
     */
    Asked ask(UUID id, String reason) {
        String words = reason == null || reason.isBlank() ? null : reason;
        Optional<RequestRow> before = requests.find(id);
        if (before.isPresent()) {
            return repeated(before.get(), words);
        }
        if (requests.add(id, words)) {
            return new Asked(requests.find(id).orElseThrow(), true);
        }
        return requests.find(id).map(twin -> repeated(twin, words)).orElseThrow(Asking::idAlreadyUsed);
    }

    private Asked repeated(RequestRow request, String reason) {
        if (!requests.isReasonOf(request.id, reason)) {
            throw idAlreadyUsed();
        }
        return new Asked(request, false);
    }

    private static ProblemException idAlreadyUsed() {
        return new ProblemException("id-already-used", "Make a new id for something new.");
    }
}
