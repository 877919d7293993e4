package org.openiro.companionapi.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people say them, in London. */
public final class Spoken {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private Spoken() {}

    /** As "Tuesday 30 June". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String day(Instant moment) {
        return day(moment.atZone(LONDON).toLocalDate());
    }

    /** As "half past 3 in the afternoon". */
    public static String time(Instant moment) {
        LocalTime time = moment.atZone(LONDON).toLocalTime();
        int hour = time.getHour() % NOON == 0 ? NOON : time.getHour() % NOON;
        String clock = switch (time.getMinute()) {
            case 0 -> String.valueOf(hour);
            case 15 -> "quarter past " + hour;
            case 30 -> "half past " + hour;
            case 45 -> "quarter to " + (hour % NOON + 1);
            default -> "%d:%02d".formatted(hour, time.getMinute());
        };
        return clock + partOfDay(time.getHour());
    }

    private static String partOfDay(int hour) {
        if (hour < NOON) {
            return " in the morning";
        }
        return hour < EVENING ? " in the afternoon" : " in the evening";
    }
}
