package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openiro.child.CareFacts.Stretch;
import org.openiro.child.CareFacts.Turn;
import org.openiro.clock.ReviewSeries;

class RegimesTest {

    /** Episodes as {@code day legalStatus placement reason}, circumstances as {@code day kind}, both separated by ";". */
    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "06-06 V2 U6 S | | STANDARD 06-06 null",
                "06-06 V3 U6 S | | SHORT_BREAK 06-06 06-06",
                "06-06 V4 U6 S; 07-01 C2 U6 L | | SHORT_BREAK 06-06 06-06, STANDARD 07-01 07-01",
                "06-06 C2 U6 S; 07-01 V4 U6 L | | STANDARD 06-06 null",
                "06-06 C2 U6 S; 07-01 E1 U6 L | | STANDARD 06-06 null, AUTHORISED_NOT_PLACED 07-01 07-01",
                "06-06 C2 U6 S | 07-01 AUTHORISED_FOR_ADOPTION |"
                        + " STANDARD 06-06 null, AUTHORISED_NOT_PLACED 07-01 07-01",
                "06-06 C2 U6 S | 07-01 AUTHORISED_FOR_ADOPTION; 08-01 -AUTHORISED_FOR_ADOPTION |"
                        + " STANDARD 06-06 null, AUTHORISED_NOT_PLACED 07-01 07-01, STANDARD 08-01 null",
                "06-06 C2 U6 S; 07-01 E1 U6 L; 08-01 E1 A4 P; 09-01 E1 U6 P | |"
                        + " STANDARD 06-06 null, AUTHORISED_NOT_PLACED 07-01 07-01, PLACED_FOR_ADOPTION 08-01 08-01,"
                        + " AUTHORISED_NOT_PLACED 09-01 09-01",
                "06-06 E1 A4 S; 07-01 E1 A4 P; 08-01 E1 A6 T | |"
                        + " PLACED_FOR_ADOPTION 06-06 06-06, PLACED_FOR_ADOPTION 07-01 07-01",
                "06-06 J1 U6 S; 07-01 J1 K1 P | | REMAND 06-06 null",
                "06-06 C2 U6 S; 07-01 C2 K1 P; 08-01 C2 U6 P | | STANDARD 06-06 null, SECURE 07-01 null, STANDARD 08-01 null",
                "06-06 C2 U6 S | 05-01 AUTHORISED_FOR_ADOPTION | AUTHORISED_NOT_PLACED 06-06 06-06"
            })
    void shouldFollowFromTheFacts(String episodes, String circumstances, String expected) {
        List<String> spells = new Regimes(new CareFacts(stretches(episodes, false), turns(circumstances)))
                .spells().stream()
                        .map(spell -> spell.regime() + " " + shorten(spell.since()) + " " + shorten(spell.countsFrom()))
                        .toList();
        assertThat(String.join(", ", spells)).isEqualTo(expected);
    }

    @Test
    void shouldSayWhatBringsIt() {
        assertThat(new Regimes(new CareFacts(stretches("06-06 C2 U6 S; 07-01 C2 A4 P", false), List.of()))
                        .present()
                        .orElseThrow()
                        .reason())
                .isEqualTo("Placed for adoption (placement A4), since 1 July 2026.");
    }

    @Test
    void shouldLeaveWhatIsKnownFromAReturnAloneUnderTheStandardClock() {
        Regimes returned = new Regimes(new CareFacts(stretches("06-06 C2 U6 S; 07-01 E1 A4 P", true), List.of()));
        assertThat(returned.spells()).extracting(RegimeSpell::regime).containsExactly(ReviewRegime.STANDARD);
        assertThat(new Regimes(new CareFacts(
                                stretches("06-06 C2 U6 S; 07-01 E1 A4 P", true),
                                turns("07-01 AUTHORISED_FOR_ADOPTION")))
                        .present())
                .hasValueSatisfying(spell -> assertThat(spell.regime()).isEqualTo(ReviewRegime.PLACED_FOR_ADOPTION));
        assertThat(new Regimes(new CareFacts(stretches("06-06 V3 U6 S", true), List.of())).present())
                .hasValueSatisfying(spell -> assertThat(spell.series()).isEqualTo(ReviewSeries.NONE));
    }

    private static List<Stretch> stretches(String text, boolean returned) {
        return Arrays.stream(text.split(";"))
                .map(each -> each.strip().split(" "))
                .map(part -> new Stretch(
                        day(part[0]),
                        part[1],
                        part[2],
                        !part[3].equals("L"),
                        ReasonForNewEpisode.valueOf(part[3]).withNewCarer(),
                        returned))
                .toList();
    }

    private static List<Turn> turns(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(each -> each.strip().split(" "))
                        .map(part -> new Turn(
                                CircumstanceKind.valueOf(part[1].replace("-", "")),
                                day(part[0]),
                                !part[1].startsWith("-")))
                        .toList();
    }

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2026-" + monthAndDay);
    }

    private static String shorten(LocalDate day) {
        return day == null ? "null" : day.toString().substring(5);
    }
}
