package org.openiro.iro;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseloadTest {

    @ParameterizedTest(name = "{0} children, {1} siblings, {2} away, {3} of a post")
    @CsvSource({
        "0, 0, 0, 1.00, 0, 0.0, GREEN, 70",
        "54, 6, 4, 1.00, 52, 52.0, GREEN, 18",
        "70, 0, 0, 1.00, 70, 70.0, GREEN, 0",
        "70, 0, 1, 1.00, 70.25, 70.3, AMBER, -0.25",
        "85, 0, 0, 1.00, 85, 85.0, AMBER, -15",
        "86, 2, 1, 1.00, 85.25, 85.3, RED, -15.25",
        "42, 0, 0, 0.60, 42, 70.0, GREEN, 0",
        "43, 0, 0, 0.60, 43, 71.7, AMBER, -1",
        "1, 0, 0, 0.01, 1, 100.0, RED, -0.3"
    })
    void shouldWeighSiblingsAndDistance(
            int children,
            int siblings,
            int away,
            BigDecimal fte,
            BigDecimal weighted,
            BigDecimal perPost,
            CaseloadStatus status,
            BigDecimal room) {
        Caseload caseload = new Caseload(children, siblings, away, fte);
        assertThat(caseload.weighted()).isEqualByComparingTo(weighted);
        assertThat(caseload.perFullTimeEquivalent()).isEqualByComparingTo(perPost);
        assertThat(caseload.status()).isEqualTo(status);
        assertThat(caseload.roomLeft()).isEqualByComparingTo(room);
    }

    @Test
    void shouldFindEveryChildTooManyWithoutAShareOfAPost() {
        assertThat(new Caseload(0, 0, 0, BigDecimal.ZERO).status()).isEqualTo(CaseloadStatus.GREEN);
        Caseload one = new Caseload(1, 0, 0, BigDecimal.ZERO);
        assertThat(one.status()).isEqualTo(CaseloadStatus.RED);
        assertThat(one.perFullTimeEquivalent()).isNull();
    }
}
