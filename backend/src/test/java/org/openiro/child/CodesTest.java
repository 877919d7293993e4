package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openiro.report.ssda903.CodeList;
import org.openiro.report.ssda903.CollectionYear;

/** The codes that may be recorded are those of the return's lists. */
class CodesTest {

    @ParameterizedTest
    @EnumSource(PlacementKind.class)
    void shouldUseAPlacementCodeAsLongAsTheReturnDoes(PlacementKind kind) {
        for (int year = 2025; year < 2030; year++) {
            assertThat(kind.isInUseOn(LocalDate.of(year, 4, 1)))
                    .as("%s on 1 April %d", kind, year)
                    .isEqualTo(CodeList.PLACE.has(kind.name(), new CollectionYear(year)));
        }
    }

    @Test
    void shouldKnowTheLastDayOfACode() {
        assertThat(PlacementKind.H5.isInUseOn(LocalDate.of(2024, 3, 31))).isTrue();
        assertThat(PlacementKind.H5.isInUseOn(LocalDate.of(2024, 4, 1))).isFalse();
    }

    @Test
    void shouldKnowNoCodeThatTheReturnDoesNot() {
        assertThat(names(LegalStatus.values())).allMatch(CodeList.LS::has);
        assertThat(names(PlacementKind.values())).allMatch(CodeList.PLACE::has);
        assertThat(names(PlacementProviderKind.values())).allMatch(CodeList.PLACE_PROVIDER::has);
        assertThat(names(EndOfCareReason.values())).allMatch(CodeList.REC::has);
        assertThat(names(ReasonForNewEpisode.values())).allMatch(CodeList.RNE::has);
    }

    @ParameterizedTest
    @EnumSource(EndOfCareReason.class)
    void shouldEndCareForReasonsInUse(EndOfCareReason reason) {
        assertThat(reason.isInUse()).isEqualTo(CodeList.REC.has(reason.name(), new CollectionYear(2026)));
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }
}
