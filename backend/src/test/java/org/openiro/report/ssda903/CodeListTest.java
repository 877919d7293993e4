package org.openiro.report.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CodeListTest {

    @ParameterizedTest
    @CsvSource({
        "PLACE, H5, 2023, true",
        "PLACE, H5, 2024, false",
        "PLACE, P2, 2023, true",
        "PLACE, P2, 2024, false",
        "PLACE, K3, 2023, false",
        "PLACE, K3, 2024, true",
        "PLACE, Z1, 2024, true",
        "PLACE, Z1, 2025, false",
        "PLACE, Z11, 2024, false",
        "PLACE, Z14, 2025, true",
        "REC, E43, 2017, true",
        "REC, E44, 2018, false",
        "REC, E45, 2017, false",
        "REC, E48, 2018, true",
        "REASON_PLACE_CHANGE, CUSTOD, 2017, false",
        "REASON_PLACE_CHANGE, CUSTOD, 2018, true",
        "LS, C2, 2015, true",
        "LS, C3, 2025, false",
        "RNE, U, 2025, true",
        "CIN, N8, 2025, true",
        "PLACE_PROVIDER, PR5, 2025, true"
    })
    void shouldDependOnTheCollectionYear(CodeList list, String code, int year, boolean valid) {
        assertThat(list.has(code, new CollectionYear(year))).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "RNE, 6",
        "LS, 13",
        "CIN, 8",
        "PLACE_PROVIDER, 6",
        "REC, 24",
        "REASON_PLACE_CHANGE, 12",
        "REVIEW_CODE, 8",
        "PLACE, 32",
        "SEX, 5",
        "ETHNIC, 20"
    })
    void shouldHaveAllCodes(CodeList list, int size) {
        assertThat(CodeListFile.CODES.get(list)).hasSize(size);
    }

    @ParameterizedTest
    @EnumSource(CodeList.class)
    void shouldDescribeEveryCode(CodeList list) {
        assertThat(CodeListFile.CODES.get(list).values())
                .allSatisfy(code -> assertThat(code.description()).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(ParticipationCode.class)
    void shouldListEveryParticipationCode(ParticipationCode code) {
        assertThat(CodeList.REVIEW_CODE.description(code.name())).isPresent();
    }

    @Test
    void shouldHaveNoDescriptionForAnUnknownCode() {
        assertThat(CodeList.LS.description("C3")).isEmpty();
    }
}
