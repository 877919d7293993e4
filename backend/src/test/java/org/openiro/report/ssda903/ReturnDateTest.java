package org.openiro.report.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnDateTest {

    @Test
    void shouldReadAndWriteDayMonthYear() {
        assertThat(ReturnDate.parse("29/02/2024")).contains(LocalDate.of(2024, 2, 29));
        assertThat(ReturnDate.format(LocalDate.of(2024, 2, 29))).isEqualTo("29/02/2024");
        assertThat(ReturnDate.format(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/02/2024",
                "29/02/2025",
                "31/04/2025",
                "00/01/2025",
                "01/00/2025",
                "01/13/2025",
                "1/1/2025",
                "01/01/25",
                "2025-01-01",
                "01-01-2025",
                "01/01/2025 ",
                "01/01/0025",
                "01/01/1899",
                "+1/01/2025",
                "\u0660\u0661/01/2025",
                ""
            })
    void shouldRefuseEverythingElse(String text) {
        assertThat(ReturnDate.parse(text)).isEmpty();
    }
}
