package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openiro.review.ParticipationCode.PN0;
import static org.openiro.review.ParticipationCode.PN1;
import static org.openiro.review.ParticipationCode.PN4;
import static org.openiro.review.ParticipationCode.PN6;
import static org.openiro.review.ParticipationCode.PN7;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipationCodeTest {

    private static final LocalDate BORN = LocalDate.of(2014, 5, 20);
    private static final LocalDate REVIEW = LocalDate.of(2026, 3, 10);

    /** Attended, spoke, advocate spoke, without words, briefed, otherwise, app. */
    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({
        "1100000, PN1",
        "1111111, PN1",
        "1010000, PN2",
        "1011011, PN2",
        "1001000, PN3",
        "1001111, PN3",
        "1000000, PN4",
        "1000100, PN4", // briefed someone who then said nothing
        "1000010, PN4",
        "1000001, PN4",
        "0000100, PN5",
        "0000111, PN5",
        "0000010, PN6",
        "0000001, PN6", // only the app
        "0000011, PN6",
        "0000000, PN7"
    })
    void shouldFollowFromTheFacts(String facts, ParticipationCode expected) {
        assertThat(ParticipationCode.derive(BORN, REVIEW, facts(facts))).isEqualTo(expected);
    }

    @Test
    void shouldMakeAWouldBePn7APn6WhenViewsWereReleasedInTheApp() {
        assertThat(ParticipationCode.derive(BORN, REVIEW, Participation.absent()))
                .isEqualTo(PN7);
        assertThat(ParticipationCode.derive(BORN, REVIEW, Participation.absent().withAppViewsReleased()))
                .isEqualTo(PN6);
    }

    @Test
    void shouldGiveEveryCombinationOfFactsACodeThatPassesTheReturnsRules() {
        int consistent = 0;
        for (int bits = 0; bits < 128; bits++) {
            String facts = String.format("%7s", Integer.toBinaryString(bits)).replace(' ', '0');
            if (facts.matches("0(000)...|1......")) {
                consistent++;
                ParticipationCode code = ParticipationCode.derive(BORN, REVIEW, facts(facts));
                assertThat(code.passesAgeRules(BORN, REVIEW)).as(facts).isTrue();
                assertThat(code.name()).as(facts).matches(facts.startsWith("1") ? "PN[1-4]" : "PN[5-7]");
                assertThat(ParticipationCode.derive(BORN, BORN.plusYears(3), facts(facts)))
                        .as(facts)
                        .isEqualTo(PN0);
            } else {
                assertThatIllegalArgumentException().as(facts).isThrownBy(() -> facts(facts));
            }
        }
        assertThat(consistent).isEqualTo(64 + 8);
    }

    @ParameterizedTest(name = "born {0}, review {1}: {2}")
    @CsvSource({
        "2022-03-10, 2026-03-09, PN0",
        "2022-03-10, 2026-03-10, PN4", // the fourth birthday itself
        "2022-03-10, 2026-03-11, PN4",
        "2022-03-11, 2026-03-10, PN0",
        "2020-02-29, 2024-02-28, PN0",
        "2020-02-29, 2024-02-29, PN4",
        "2020-02-29, 2024-03-01, PN4",
        "2096-02-29, 2100-02-27, PN0", // 2100 has no 29 February
        "2096-02-29, 2100-02-28, PN4",
        "2026-03-10, 2026-03-10, PN0" // born on the day
    })
    void shouldCodeParticipationFromTheFourthBirthday(LocalDate born, LocalDate review, ParticipationCode expected) {
        assertThat(ParticipationCode.derive(born, review, Participation.attending()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {3} days from the fourth birthday: 440 fires {1}, 441 fires {2}")
    @CsvSource({
        "PN0, false, false, -1",
        "PN0, false, false, 0",
        "PN0, true, false, 1",
        "PN1, false, true, -1",
        "PN1, false, false, 0",
        "PN1, false, false, 1",
        "PN7, false, true, -400",
        "PN7, false, false, 0",
        "PN7, false, false, 400"
    })
    void shouldAgreeWithTheReturnsRules(ParticipationCode code, boolean rule440, boolean rule441, int days) {
        LocalDate review = ParticipationCode.fourthBirthday(BORN).plusDays(days);

        assertThat(code.passesAgeRules(BORN, review)).isEqualTo(!rule440 && !rule441);
    }

    @Test
    void shouldRefuseAReviewBeforeTheBirth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParticipationCode.derive(BORN, BORN.minusDays(1), Participation.absent()))
                .withMessageContaining("before the child's birth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0100000", "0010000", "0001000", "0111000"})
    void shouldRefuseAPartInAMeetingTheChildWasNotAt(String facts) {
        assertThatIllegalArgumentException().isThrownBy(() -> facts(facts)).withMessageContaining("did not attend");
    }

    @ParameterizedTest
    @EnumSource(ParticipationCode.class)
    void shouldDescribeEveryCode(ParticipationCode code) {
        assertThat(code.description()).isNotBlank().doesNotEndWith(".");
    }

    @Test
    void shouldRecordTheCodeThatFollowsFromTheFacts() {
        RecordedParticipation recorded = RecordedParticipation.of(BORN, REVIEW, Participation.attending());

        assertThat(recorded.code()).isEqualTo(PN4);
        assertThat(recorded.derived()).isEqualTo(PN4);
        assertThat(recorded.isOverridden()).isFalse();
        assertThat(recorded.overrideReason()).isEmpty();
    }

    @Test
    void shouldKeepTheReasonAndTheDerivedCodeOfAnOverride() {
        RecordedParticipation recorded = RecordedParticipation.overridden(
                BORN, REVIEW, Participation.attending(), PN1, " Spoke to the chair on the way in ");

        assertThat(recorded.code()).isEqualTo(PN1);
        assertThat(recorded.derived()).isEqualTo(PN4);
        assertThat(recorded.isOverridden()).isTrue();
        assertThat(recorded.overrideReason()).contains("Spoke to the chair on the way in");
    }

    @Test
    void shouldTreatChoosingTheDerivedCodeAsNoOverride() {
        RecordedParticipation recorded =
                RecordedParticipation.overridden(BORN, REVIEW, Participation.attending(), PN4, null);

        assertThat(recorded.isOverridden()).isFalse();
        assertThat(recorded.overrideReason()).isEmpty();
    }

    @Test
    void shouldCodeWhatTookPlaceWhereTheDateOfBirthIsNotKnown() {
        assertThat(ParticipationCode.derive(null, REVIEW, Participation.attending()))
                .isEqualTo(PN4);
        assertThat(RecordedParticipation.overridden(null, REVIEW, Participation.attending(), PN0, "A baby")
                        .code())
                .isEqualTo(PN0);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void shouldRefuseAnOverrideWithoutAReason(String reason) {
        assertThatExceptionOfType(ParticipationCodeRefusedException.class)
                .isThrownBy(
                        () -> RecordedParticipation.overridden(BORN, REVIEW, Participation.attending(), PN1, reason))
                .returns(
                        ParticipationCodeRefusedException.Reason.REASON_REQUIRED,
                        ParticipationCodeRefusedException::reason);
    }

    @ParameterizedTest(name = "{0} {1} days from the fourth birthday: {2}")
    @CsvSource({"PN0, 1, DFE_440", "PN0, 3000, DFE_440", "PN1, -1, DFE_441", "PN7, -1000, DFE_441"})
    void shouldRefuseAnOverrideAgainstTheChildsAge(
            ParticipationCode chosen, int days, ParticipationCodeRefusedException.Reason reason) {
        LocalDate review = BORN.plusYears(4).plusDays(days);

        assertThatExceptionOfType(ParticipationCodeRefusedException.class)
                .isThrownBy(() -> RecordedParticipation.overridden(
                        BORN, review, Participation.attending(), chosen, "As the worker said"))
                .returns(reason, ParticipationCodeRefusedException::reason);
    }

    @Test
    void shouldAllowEitherCodeOnTheFourthBirthdayWithAReason() {
        LocalDate birthday = BORN.plusYears(4);

        assertThat(RecordedParticipation.overridden(
                                BORN, birthday, Participation.attending(), PN0, "Held before the hour of birth")
                        .code())
                .isEqualTo(PN0);
    }

    private static Participation facts(String bits) {
        boolean[] is = new boolean[bits.length()];
        for (int i = 0; i < is.length; i++) {
            is[i] = bits.charAt(i) == '1';
        }
        Participation built = new Participation(is[0], is[1], is[2], is[3], is[4], is[5], is[6]);
        assertThat(builtStepByStep(is)).isEqualTo(built);
        return built;
    }

    private static Participation builtStepByStep(boolean[] is) {
        Participation facts = is[0] ? Participation.attending() : Participation.absent();
        facts = is[1] ? facts.withSpoke() : facts;
        facts = is[2] ? facts.withAdvocateSpoke() : facts;
        facts = is[3] ? facts.withConveyedWithoutWords() : facts;
        facts = is[4] ? facts.withBriefedAdvocate() : facts;
        facts = is[5] ? facts.withConveyedViewsOtherwise() : facts;
        return is[6] ? facts.withAppViewsReleased() : facts;
    }
}
