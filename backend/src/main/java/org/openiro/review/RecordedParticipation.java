package org.openiro.review;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The participation code that a review carries: the one that follows from the facts, or another that a person chose
 * for a reason.
 */
public final class RecordedParticipation {

    private final ParticipationCode derived;
    private final ParticipationCode code;
    private final String overrideReason;

    private RecordedParticipation(ParticipationCode derived, ParticipationCode code, String overrideReason) {
        this.derived = derived;
        this.code = code;
        this.overrideReason = overrideReason;
    }

    /** The code as it follows from age and facts. */
    public static RecordedParticipation of(LocalDate dateOfBirth, LocalDate reviewOn, Participation facts) {
        ParticipationCode derived = ParticipationCode.derive(dateOfBirth, reviewOn, facts);
        return new RecordedParticipation(derived, derived, null);
    }

    /**
     * A code chosen by a person. Choosing what follows from the facts anyway is no override and keeps no reason.
     *
     * @throws ParticipationCodeRefusedException without a reason, or when the code contradicts the child's age
     */
    public static RecordedParticipation overridden(
            LocalDate dateOfBirth, LocalDate reviewOn, Participation facts, ParticipationCode chosen, String reason) {
        Objects.requireNonNull(chosen, "chosen");
        ParticipationCode derived = ParticipationCode.derive(dateOfBirth, reviewOn, facts);
        if (chosen == derived) {
            return new RecordedParticipation(derived, derived, null);
        }
        if (!chosen.passesAgeRules(dateOfBirth, reviewOn)) {
            throw new ParticipationCodeRefusedException(
                    chosen == ParticipationCode.PN0
                            ? ParticipationCodeRefusedException.Reason.DFE_440
                            : ParticipationCodeRefusedException.Reason.DFE_441);
        }
        if (reason == null || reason.isBlank()) {
            throw new ParticipationCodeRefusedException(ParticipationCodeRefusedException.Reason.REASON_REQUIRED);
        }
        return new RecordedParticipation(derived, chosen, reason.strip());
    }

    /** The code for the record and the return. */
    public ParticipationCode code() {
        return code;
    }

    /** The code that follows from the facts, also where another was chosen. */
    public ParticipationCode derived() {
        return derived;
    }

    public boolean isOverridden() {
        return code != derived;
    }

    /** Present when {@link #isOverridden()}. */
    public Optional<String> overrideReason() {
        return Optional.ofNullable(overrideReason);
    }
}
