package org.openiro.clock;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The director of children's services agrees that the authority asks less of itself than guidance or its usual
 * practice. Whether this person is the director is for the caller to know.
 *
 * @param director the person
 * @param approvedBy the person's name as it is to be shown
 * @param reason shown beside every deadline it affects
 */
public record DirectorApproval(UUID director, String approvedBy, Instant approvedAt, String reason) {

    public DirectorApproval {
        Objects.requireNonNull(director, "director");
        Objects.requireNonNull(approvedAt, "approvedAt");
        approvedBy = required(approvedBy, "An approval names the director who gave it");
        reason = required(reason, "An approval gives the director's reason");
    }

    private static String required(String text, String message) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(message);
        }
        return text.strip();
    }
}
