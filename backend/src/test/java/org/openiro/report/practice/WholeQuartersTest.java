package org.openiro.report.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeQuartersTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2027-03-31, 2027-09-01, 2026-04-01..2027-03-31",
        "2026-04-02, 2027-03-30, 2027-09-01, 2026-07-01..2026-12-31",
        // From the second day after its end.
        "2026-04-01, 2027-03-31, 2026-07-02, 2026-04-01..2026-06-30",
        "2026-04-01, 2027-03-31, 2026-07-01, none",
        "2026-04-02, 2026-06-30, 2027-09-01, none",
        "2026-05-01, 2026-05-31, 2027-09-01, none",
        "2026-10-01, 2026-12-31, 2027-01-02, 2026-10-01..2026-12-31",
    })
    void shouldBeThoseThatAreOver(LocalDate from, LocalDate to, LocalDate today, String expected) {
        assertThat(WholeQuarters.within(from, to, today)
                        .map(quarters -> quarters.from() + ".." + quarters.to())
                        .orElse("none"))
                .isEqualTo(expected);
    }
}
