package org.openiro.companionapi.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.openiro.companionapi.people.Helper.Place;
import org.openiro.companionapi.people.MyHelpers;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** Sends a message once, however often it is tried. */
@ApplicationScoped
class Sending {

    /** What a telephone's clock can show and PostgreSQL can keep. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    private final MyMessages messages;
    private final MyHelpers helpers;

    Sending(MyMessages messages, MyHelpers helpers) {
        this.messages = messages;
        this.helpers = helpers;
    }

    /**
     * @param isNew false for a repetition
     */
    record Sent(MessageRow message, boolean isNew) {}

    /**
     * @throws ProblemException 409 when nobody is in that place, 422 when the id belongs to something else
     */
    Sent send(UUID id, Place to, String text, Instant writtenAt) {
        // A repetition is answered before anything else is asked: the first try may have been long ago.
        Optional<MessageRow> before = messages.find(id);
        if (before.isPresent()) {
            return repeated(before.get(), to, text);
        }
        if (writtenAt.isBefore(EARLIEST) || writtenAt.isAfter(LATEST)) {
            throw ProblemException.malformed(
                    new FieldProblem("/clientCreatedAt", "OUT_OF_RANGE", "No telephone shows this time."));
        }
        if (helpers.today().in(to).isEmpty()) {
            throw new ProblemException(
                    "recipient-not-there", "Nobody is there to read this. Write to somebody else, or look at help.");
        }
        if (messages.add(id, to, text, writtenAt)) {
            return new Sent(messages.find(id).orElseThrow(), true);
        }
        // Taken meanwhile by a twin of this request, or all along by somebody else: that one looks like any other use.
        return messages.find(id).map(twin -> repeated(twin, to, text)).orElseThrow(Sending::idAlreadyUsed);
    }

    private static Sent repeated(MessageRow message, Place to, String text) {
        if (!message.says(to, text)) {
            throw idAlreadyUsed();
        }
        return new Sent(message, false);
    }

    private static ProblemException idAlreadyUsed() {
        return new ProblemException("id-already-used", "Make a new id for something new.");
    }
}
