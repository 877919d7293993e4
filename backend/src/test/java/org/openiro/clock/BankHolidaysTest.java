package org.openiro.clock;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BankHolidaysTest {

    private static final String ANNOUNCED = "bank_holidays_england_wales_2012_2028.csv";

    private final WorkingDayCalendar calendar = WorkingDayCalendar.englandAndWales(LocalDate.of(2028, 12, 31));

    static IntStream everyYear() {
        return IntStream.rangeClosed(WorkingDayCalendar.FIRST_YEAR, WorkingDayCalendar.LAST_YEAR);
    }

    @ParameterizedTest
    @MethodSource("everyYear")
    void shouldAgreeWithACalendarMadeByHand(int year) {
        assertThat(datesOff(year)).containsExactlyElementsOf(HandMadeCalendar.bankHolidays(year));
    }

    @ParameterizedTest
    @MethodSource("everyYear")
    void shouldNameOnlyWeekdaysAsDaysOff(int year) {
        assertThat(datesOff(year)).isNotEmpty().noneMatch(HandMadeCalendar::isWeekend);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1999-12-31, Millennium Bank Holiday",
        "2002-06-03, Golden Jubilee",
        "2002-06-04, Spring Bank Holiday",
        "2011-04-29, Royal wedding",
        "2012-06-04, Spring Bank Holiday",
        "2012-06-05, Queen's Diamond Jubilee",
        "2020-05-08, Early May Bank Holiday",
        "2020-12-28, Boxing Day (substitute day)",
        "2021-12-27, Christmas (substitute day)",
        "2021-12-28, Boxing Day (substitute day)",
        "2022-01-03, New Year's Day (substitute day)",
        "2022-06-02, Spring Bank Holiday",
        "2022-06-03, Queen's Platinum Jubilee",
        "2022-09-19, Bank Holiday for the State Funeral of Queen Elizabeth II",
        "2022-12-27, Christmas (substitute day)",
        "2023-05-08, King's Coronation",
        "2026-04-03, Good Friday",
        "2026-04-06, Easter Monday",
        "2026-12-28, Boxing Day (substitute day)",
        "2027-12-27, Christmas (substitute day)",
        "2027-12-28, Boxing Day (substitute day)"
    })
    void shouldKnowMovedAddedAndSubstituteDaysByName(LocalDate date, String name) {
        assertThat(calendar.daysOffIn(date.getYear())).contains(new SkippedDay(date, name));
        assertThat(calendar.isWorkingDay(date)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2002-05-27", // Spring bank holiday, moved to June
        "2012-05-28",
        "2020-05-04", // Early May, moved to VE Day
        "2022-05-30",
        "2026-12-29",
        "2024-08-05", // a bank holiday in Scotland only
        "2024-01-02", // likewise
        "2024-07-12", // in Northern Ireland only
        "2025-12-24"
    })
    void shouldCountDaysThatAreNoBankHolidayHere(LocalDate date) {
        assertThat(calendar.isWorkingDay(date)).isTrue();
    }

    @Test
    void shouldAgreeWithTheAnnouncedListOnEveryDayOfItsYears() throws IOException {
        Path list = announcedList();
        Assumptions.assumeTrue(list != null, "run with -Dopeniro.sample=DIR to check the announced list");

        Set<LocalDate> announced;
        try (Stream<String> lines = Files.lines(list)) {
            announced = lines.skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        assertThat(announced).hasSizeGreaterThan(100);
        for (LocalDate day = LocalDate.of(2012, 1, 1); day.getYear() <= 2028; day = day.plusDays(1)) {
            boolean off = HandMadeCalendar.isWeekend(day) || announced.contains(day);
            assertThat(calendar.isWorkingDay(day)).as("%s", day).isEqualTo(!off);
        }
        shouldCountAsTheAnnouncedListDoes(announced);
    }

    private void shouldCountAsTheAnnouncedListDoes(Set<LocalDate> announced) {
        for (LocalDate start = LocalDate.of(2012, 1, 1); start.getYear() <= 2027; start = start.plusDays(1)) {
            LocalDate day = start;
            for (int counted = 0; counted < 20; ) {
                day = day.plusDays(1);
                if (!HandMadeCalendar.isWeekend(day) && !announced.contains(day)) {
                    counted++;
                }
            }
            assertThat(calendar.plusWorkingDays(start, 20).date())
                    .as("from %s", start)
                    .isEqualTo(day);
        }
    }

    /** A correction that the library no longer needs is a line to delete. */
    @Test
    void shouldCorrectOnlyWhatTheLibraryHasWrong() {
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        List<BankHolidayCorrections.Correction> corrections =
                BankHolidayCorrections.load().all();

        assertThat(corrections).isNotEmpty().allSatisfy(correction -> {
            Set<LocalDate> known = library.getHolidays(Year.of(correction.date().getYear()), "eng").stream()
                    .map(Holiday::getDate)
                    .collect(Collectors.toSet());
            assertThat(known.contains(correction.date())).as("%s", correction).isEqualTo(!correction.add());
            assertThat(correction.source()).contains("Banking and Financial Dealings Act 1971");
        });
    }

    private List<LocalDate> datesOff(int year) {
        return calendar.daysOffIn(year).stream().map(SkippedDay::date).toList();
    }

    /** The sample directory may be the one that holds the list, or a return beside it. */
    private static Path announcedList() {
        String sample = System.getProperty("openiro.sample");
        if (sample == null || sample.isBlank()) {
            return null;
        }
        Path directory = Path.of(sample).toAbsolutePath();
        return Stream.of(directory.resolve(ANNOUNCED), directory.resolveSibling(ANNOUNCED))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }
}
