package org.openiro.testkit.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a return of a given size with random histories, for tests of volume and robustness. Timing of reviews is
 * random, not believable. Everything is clean except the planted anomalies ({@link PlantedAnomaly}), each of which
 * gives exactly one finding; the same arguments always give the same return.
 */
public final class VolumeReturn {

    /**
     * Rows of each table, without the row of column names.
     *
     * @param children rows of Header
     * @param episodes rows of Episodes
     * @param reviews rows of Reviews
     */
    public record Size(int children, int episodes, int reviews) {

        /** The size of a middling authority's return. */
        public static final Size DEFAULT = new Size(2_675, 5_050, 12_582);
    }

    /** Days of a clean history that reviews can fall on, per review: so that random days can be distinct. */
    private static final int DAYS_PER_REVIEW = 3;

    private final LocalDate asAt;
    private final LocalDate firstDay;
    private final Random random;
    private final ReturnTables tables = new ReturnTables();
    private final Map<String, Integer> planted = new TreeMap<>();

    private VolumeReturn(long seed, LocalDate asAt) {
        this.asAt = asAt;
        this.firstDay = SampleReturn.firstDay(asAt);
        this.random = new Random(seed);
    }

    /**
     * Makes a return.
     *
     * @param size rows of each table, planted ones included
     * @param perAnomaly how often each anomaly is planted, 0 for a clean return
     * @param asAt the day the return is drawn; its years are those of {@link SampleReturn#firstDay}
     * @throws IllegalArgumentException if the anomalies alone need more rows than the size allows
     */
    public static VolumeReturn of(Size size, int perAnomaly, long seed, LocalDate asAt) {
        VolumeReturn volume = new VolumeReturn(seed, asAt);
        volume.plant(perAnomaly);
        volume.fill(
                size.children() - volume.tables.header().size() + 1,
                size.episodes() - volume.tables.episodes().size() + 1,
                size.reviews() - volume.tables.reviews().size() + 1);
        return volume;
    }

    public ReturnTables tables() {
        return tables;
    }

    /** How many findings of each code the return must give. */
    public Map<String, Integer> planted() {
        return Collections.unmodifiableMap(planted);
    }

    private void plant(int perAnomaly) {
        for (int i = 0; i < perAnomaly; i++) {
            for (PlantedAnomaly anomaly : PlantedAnomaly.values()) {
                String id = "P%03d%03d".formatted(i, anomaly.ordinal());
                anomaly.plant(tables, id, firstDay.plusDays(20 + random.nextInt(60)));
                planted.merge(anomaly.name(), 1, Integer::sum);
            }
        }
    }

    private void fill(int children, int episodes, int reviews) {
        if (children < 1 || episodes < children || reviews < 0) {
            throw new IllegalArgumentException("The size leaves no room for clean histories");
        }
        int[] episodesOf = share(children, episodes - children, 8);
        int[] reviewsOf = share(children, reviews, 20);
        for (int i = 0; i < children; i++) {
            addClean("V%06d".formatted(i + 1), 1 + episodesOf[i], reviewsOf[i]);
        }
    }

    /** Shares a number of rows out at random, at most so many to each. */
    private int[] share(int children, int rows, int most) {
        if (rows > (long) children * most) {
            throw new IllegalArgumentException("Too many rows for so few children");
        }
        int[] shares = new int[children];
        for (int left = rows; left > 0; ) {
            int child = random.nextInt(children);
            if (shares[child] < most) {
                shares[child]++;
                left--;
            }
        }
        return shares;
    }

    private void addClean(String id, int episodes, int reviews) {
        long room = ChronoUnit.DAYS.between(firstDay, asAt);
        int needed = Math.max(reviews * DAYS_PER_REVIEW, episodes) + 2;
        boolean startUnknown = random.nextInt(10) < 6;
        LocalDate start = startUnknown || needed >= room
                ? firstDay.minusDays(random.nextInt(900))
                : firstDay.plusDays(random.nextInt((int) room - needed));
        boolean ended = random.nextInt(5) == 0;
        LocalDate birth = start.minusYears(random.nextInt(12)).minusDays(random.nextInt(300));
        tables.header().add(Lines.header(id, random.nextBoolean() ? "M" : "F", birth, "WBRI", "UN1", ""));

        LocalDate from = start.isBefore(firstDay) ? firstDay : start;
        List<LocalDate> starts = new ArrayList<>(days(from.plusDays(1), asAt, episodes - 1));
        starts.add(0, start);
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i == starts.size() - 1;
            LocalDate to = last ? (ended ? asAt : null) : starts.get(i + 1);
            String rec = last ? (ended ? "E4A" : "") : "X1";
            String rne = i > 0 ? "L" : startUnknown ? "P" : "S";
            tables.episodes().add(Lines.episode(id, starts.get(i), rne + ",C2,N1,U6,PR1", to, rec, ""));
        }
        for (LocalDate held : days(from, asAt, reviews)) {
            String code = held.isBefore(birth.plusYears(4)) ? "PN0" : "PN" + (1 + random.nextInt(7));
            tables.reviews().add(Lines.review(id, birth, held, code));
        }
    }

    private TreeSet<LocalDate> days(LocalDate from, LocalDate to, int count) {
        int span = (int) ChronoUnit.DAYS.between(from, to);
        TreeSet<LocalDate> days = new TreeSet<>();
        while (days.size() < count) {
            days.add(from.plusDays(random.nextInt(span)));
        }
        return days;
    }
}
