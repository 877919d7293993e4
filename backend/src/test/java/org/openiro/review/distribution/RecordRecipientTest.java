package org.openiro.review.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openiro.document.Document;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.record.RecordCopies;

/** What somebody on the list has, and what is on its way to them. */
class RecordRecipientTest {

    private static final UUID ADMIN = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-07-10T09:00:00Z");

    private final RecordRecipient mother = new RecordRecipient(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new Recipient(RecipientKind.FAMILY, null, null, "Layla Hassan", true, "layla@mail.example", null),
            NOW);

    @Test
    void shouldAwaitTheCopyThatWasGivenLast() {
        RecordCopy first = given(1, CopyChannel.LINK);
        RecordCopy second = given(1, CopyChannel.LINK);
        assertThat(mother.awaits(first)).isFalse();
        assertThat(mother.awaits(second)).isTrue();
        assertThat(mother.getReceivedVersion()).isNull();
        mother.received(second);
        assertThat(mother.isDealtWith()).isTrue();
        assertThat(mother.awaits(second)).isFalse();
        assertThat(mother.getReceivedVersion()).isEqualTo(1);
    }

    @Test
    void shouldNotBeSentAVersionThatWasCorrectedSince() {
        RecordCopy first = given(1, CopyChannel.LINK);
        mother.corrected();
        assertThat(mother.awaits(first)).isFalse();
        mother.exclude("He asked for nothing", 1, ADMIN, NOW);
        assertThat(mother.isDealtWith()).isTrue();
        mother.corrected();
        assertThat(mother.getState()).isEqualTo(RecipientState.EXCLUDED);
    }

    @Test
    void shouldKeepWhatCameWhenALaterMailDoesNot() {
        RecordCopy letter = given(1, CopyChannel.LETTER);
        mother.notReached(given(1, CopyChannel.LINK));
        assertThat(mother.getState()).isEqualTo(RecipientState.RECEIVED);
        assertThat(mother.getCurrentCopyId()).isEqualTo(letter.getId());
        mother.notReached(given(2, CopyChannel.LINK));
        assertThat(mother.getState()).isEqualTo(RecipientState.TO_DECIDE);
        assertThat(mother.getCurrentCopyId()).isNull();
        assertThat(mother.getReceivedVersion()).isEqualTo(1);
        assertThatThrownBy(() -> mother.exclude("Too late", 1, ADMIN, NOW)).isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldBeOwedACorrectionUnlessItIsKnownWhyNot() {
        given(1, CopyChannel.LETTER);
        assertThat(mother.isOwed(1)).isFalse();
        mother.corrected();
        assertThat(mother.isOwed(2)).isTrue();
        assertThat(mother.wasDealtWith()).isTrue();
        mother.exclude("She has moved away", 2, ADMIN, NOW);
        assertThat(mother.isOwed(2)).isFalse();
        assertThat(mother.isDealtWith()).isTrue();
        assertThat(mother.getReceivedVersion()).isEqualTo(1);
        // That was said of the second version alone.
        mother.corrected();
        assertThat(mother.isOwed(3)).isTrue();
        assertThat(mother.isDealtWith()).isFalse();
        assertThat(mother.getExclusionReason()).isNull();
    }

    private RecordCopy given(int number, CopyChannel how) {
        RecordCopy copy = new RecordCopy(
                mother,
                new RecordCopies.Copy(number, new Document("en", "Record", "Northmoor", List.of(), List.of())),
                new Receipt(how, null, null, null, null, List.of()),
                LocalDate.of(2026, 7, 10),
                ADMIN,
                NOW);
        mother.given(copy, ADMIN, NOW);
        return copy;
    }
}
