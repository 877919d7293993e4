package org.openiro.report.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionYearTest {

    @Test
    void shouldRunFromTheFirstOfAprilToTheEndOfMarch() {
        CollectionYear year = new CollectionYear(2024);

        assertThat(CollectionYear.of(LocalDate.of(2024, 4, 1))).isEqualTo(year);
        assertThat(CollectionYear.of(LocalDate.of(2025, 3, 31))).isEqualTo(year);
        assertThat(CollectionYear.of(LocalDate.of(2024, 3, 31))).isEqualTo(new CollectionYear(2023));
        assertThat(year.start()).isEqualTo("2024-04-01");
        assertThat(year.end()).isEqualTo("2025-03-31");
    }

    @Test
    void shouldReadItsOwnLabel() {
        assertThat(CollectionYear.parse("2024-25"))
                .isEqualTo(new CollectionYear(2024))
                .hasToString("2024-25");
        assertThat(CollectionYear.parse("1999-00")).isEqualTo(new CollectionYear(1999));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-26", "2024/25", "2024-2025", "0001-02", ""})
    void shouldRefuseOtherLabels(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> CollectionYear.parse(label));
    }

    @Test
    void shouldKnowWhetherAllYearsBetweenTwoDaysAreThere() {
        CollectionYears years =
                CollectionYears.of(new CollectionYear(2022), new CollectionYear(2023), new CollectionYear(2025));

        assertThat(years.coverAll(LocalDate.of(2022, 4, 1), LocalDate.of(2024, 3, 31)))
                .isTrue();
        assertThat(years.coverAll(LocalDate.of(2022, 4, 1), LocalDate.of(2024, 4, 1)))
                .isFalse();
        assertThat(years.coverAll(LocalDate.of(2023, 4, 1), LocalDate.of(2025, 4, 1)))
                .isFalse();
    }
}
