package org.openiro.localstack;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.openiro.localclock.MovableClock;
import org.openiro.localstack.stack.StackDirectory;
import org.openiro.localstack.stack.StackException;

/** The local stack's clock, which can be moved forward. Sign-in keeps to real time. */
public final class LocalTime {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

    private final MovableClock clock;

    public LocalTime(StackDirectory directory) {
        this.clock = new MovableClock(Clock.system(LONDON), directory.clock());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public ZonedDateTime now() {
        return ZonedDateTime.now(clock);
    }

    /** Moves the clock for both applications, from their next look at it on. */
    public void moveBy(Duration further) {
        clock.moveBy(further);
    }

    public String readable() {
        return READABLE.format(now());
    }

    /**
     * Reads a move such as {@code +3d}, {@code +25h}, {@code +2w} or {@code +1d12h}.
     *
     * @throws StackException if it is none; the clock goes forward only
     */
    static Duration parseMove(String text) {
        if (!text.matches("\\+([0-9]{1,4}w)?([0-9]{1,5}d)?([0-9]{1,6}h)?([0-9]{1,7}m)?") || text.length() < 3) {
            throw new StackException("The clock goes forward only: +3d, +25h, +2w, +90m or together, as +1d12h.");
        }
        try {
            String weeks = text.contains("w") ? text.substring(1, text.indexOf('w')) : "0";
            String rest = text.contains("w") ? text.substring(text.indexOf('w') + 1) : text.substring(1);
            String days = rest.contains("d") ? rest.substring(0, rest.indexOf('d') + 1) : "";
            String time = rest.substring(days.length());
            return Duration.parse("P" + (days.isEmpty() ? "0D" : days) + (time.isEmpty() ? "" : "T" + time))
                    .plusDays(7 * Long.parseLong(weeks));
        } catch (DateTimeParseException e) {
            throw new StackException("Not a length of time: " + text, e);
        }
    }
}
