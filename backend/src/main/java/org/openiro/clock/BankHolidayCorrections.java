package org.openiro.clock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Days on which the calendar library is wrong; the resource file names the source of each. */
final class BankHolidayCorrections {

    static final String RESOURCE = "bank-holiday-corrections.csv";

    private final List<Correction> corrections;

    private BankHolidayCorrections(List<Correction> corrections) {
        this.corrections = corrections;
    }

    record Correction(LocalDate date, boolean add, String name, String source) {

        private static Correction parse(String line) {
            String[] cells = line.split(",", 4);
            if (cells.length < 4 || cells[3].isBlank()) {
                throw new IllegalStateException(RESOURCE + " needs date, change, name and source: " + line);
            }
            boolean add = switch (cells[1]) {
                case "ADD" -> true;
                case "REMOVE" -> false;
                default -> throw new IllegalStateException(RESOURCE + " knows only ADD and REMOVE: " + line);
            };
            return new Correction(LocalDate.parse(cells[0]), add, cells[2], cells[3]);
        }
    }

    static BankHolidayCorrections load() {
        try (InputStream in = BankHolidayCorrections.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new BankHolidayCorrections(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("date,"))
                    .map(Correction::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Correction> all() {
        return corrections;
    }

    void applyTo(int year, Map<LocalDate, BankHoliday> holidays) {
        for (Correction correction : corrections) {
            if (correction.date().getYear() == year) {
                if (correction.add()) {
                    holidays.put(correction.date(), new BankHoliday(correction.date(), correction.name(), false));
                } else {
                    holidays.remove(correction.date());
                }
            }
        }
    }
}
