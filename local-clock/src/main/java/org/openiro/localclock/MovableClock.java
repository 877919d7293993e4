package org.openiro.localclock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * System time plus an offset that stands in a file, as an ISO 8601 duration such as {@code PT72H}. Every process that
 * reads the same file has the same time, so a journey can cross days.
 */
public final class MovableClock extends Clock {

    private final Clock base;
    private final Path offsetFile;

    /** @param offsetFile read at every look at the clock; no file, no offset */
    public MovableClock(Clock base, Path offsetFile) {
        this.base = base;
        this.offsetFile = offsetFile;
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), offsetFile);
    }

    /** As fine as the database keeps it, like the real one. */
    @Override
    public Instant instant() {
        return base.instant().plus(offset()).truncatedTo(ChronoUnit.MICROS);
    }

    /** How far the clock has been moved. */
    public Duration offset() {
        try {
            String text = Files.readString(offsetFile).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the clock for every process that reads the file. Time only goes forward. */
    public void moveBy(Duration further) {
        if (further.isNegative()) {
            throw new IllegalArgumentException("The clock goes forward only: what has happened has happened");
        }
        try {
            Path next = Files.createTempFile(offsetFile.toAbsolutePath().getParent(), "clock", null);
            Files.writeString(next, offset().plus(further).toString());
            Files.move(next, offsetFile, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
