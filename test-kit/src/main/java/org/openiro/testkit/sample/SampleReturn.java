package org.openiro.testkit.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.Random;

/**
 * Makes the sample return of a fictional authority as it would stand on a given day: believable histories of children
 * from 0 to 17, as an authority would return them for the collection year of that day and the one before.
 *
 * <p>The same authority, day and calendar always give the same return. Most first reviews are within 20 working days,
 * the next within three months, later ones within six; about one in eight is late. Some children have only just entered
 * care, some have left, one came back, one has short breaks under V4, and pairs entered together. Every fact is made
 * up.
 */
public final class SampleReturn {

    private enum Story {
        JUST_ENTERED,
        FIRST_MONTHS,
        SETTLED,
        ENDED,
        CAME_BACK,
        SHORT_BREAKS
    }

    private final SampleAuthority authority;
    private final LocalDate asAt;
    private final WorkingDays workingDays;
    private final Random random;
    private final ReturnTables tables = new ReturnTables();

    private SampleReturn(SampleAuthority authority, LocalDate asAt, WorkingDays workingDays) {
        this.authority = authority;
        this.asAt = asAt;
        this.workingDays = workingDays;
        this.random = new Random(authority.seed());
    }

    /**
     * Makes the return.
     *
     * @param asAt the day the return is drawn; nothing in it is later
     * @param workingDays the calendar by which first reviews are due
     */
    public static ReturnTables of(SampleAuthority authority, LocalDate asAt, WorkingDays workingDays) {
        SampleReturn sample = new SampleReturn(authority, asAt, workingDays);
        for (int number = 1; number <= authority.children(); number++) {
            sample.addChild(number);
        }
        return sample.tables;
    }

    /** The first day of the two collection years that a return drawn on a day covers. */
    public static LocalDate firstDay(LocalDate asAt) {
        int year = asAt.getMonthValue() >= Month.APRIL.getValue() ? asAt.getYear() : asAt.getYear() - 1;
        return LocalDate.of(year - 1, Month.APRIL, 1);
    }

    private void addChild(int number) {
        Story story = story(number);
        LocalDate start = start(story, number);
        // A child is at most 17 today, and was born before care began.
        int youngest = (int) Math.max(0, start.until(asAt).toTotalMonths() / 12 + 1);
        int age = Math.max(youngest, number * 5 % 18);
        LocalDate birth = asAt.minusYears(age).minusDays(20 + random.nextInt(330));
        if (birth.isAfter(start)) {
            birth = start.minusDays(10);
        }
        SampleChild child = new SampleChild(
                authority.childId(number),
                number,
                birth,
                firstDay(asAt),
                asAt,
                workingDays,
                new Random(random.nextLong()));
        switch (story) {
            case JUST_ENTERED, FIRST_MONTHS, SETTLED -> child.inCare(start, null);
            case ENDED -> child.inCare(start, asAt.minusDays(30 + random.nextInt(250)));
            case CAME_BACK -> {
                child.inCare(start, start.plusDays(200));
                child.inCare(start.plusDays(320), null);
            }
            case SHORT_BREAKS -> child.shortBreaks(start);
        }
        child.addTo(tables);
    }

    private static Story story(int number) {
        if (number == 7) {
            return Story.SHORT_BREAKS;
        }
        if (number == 13) {
            return Story.CAME_BACK;
        }
        return switch (number % 9) {
            case 1 -> Story.JUST_ENTERED;
            case 3, 4 -> Story.FIRST_MONTHS;
            case 8 -> Story.ENDED;
            default -> Story.SETTLED;
        };
    }

    private LocalDate start(Story story, int number) {
        return switch (story) {
            case JUST_ENTERED -> asAt.minusDays(2 + random.nextInt(18));
            // The third and fourth of each nine enter on one day, like brothers and sisters.
            case FIRST_MONTHS -> asAt.minusDays(60 + (number / 9) * 13L);
            case SETTLED -> asAt.minusDays(300 + random.nextInt(1_900));
            case ENDED -> asAt.minusDays(400 + random.nextInt(900));
            case CAME_BACK -> asAt.minusDays(430);
            case SHORT_BREAKS -> asAt.minusDays(240);
        };
    }
}
