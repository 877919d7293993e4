package org.openiro.testkit.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** One made-up child: what happened, and which of it a return for the given years lists. */
final class SampleChild {

    private static final List<String> ETHNICITIES =
            List.of("WBRI", "WBRI", "WBRI", "MWBC", "BAFR", "APKN", "WOTH", "AOTH", "MWAS");

    private static final List<String> CHANGE_REASONS = List.of("CARPL", "CARPL", "CREQB", "CHILD", "LAREQ", "CREQO");

    /** One review in so many is late: by number, not by chance, so that every day's return has some. */
    private static final int LATE_ONE_IN = 8;

    private final String id;
    private final int number;
    private final LocalDate birth;
    private final LocalDate firstDay;
    private final LocalDate asAt;
    private final WorkingDays workingDays;
    private final Random random;
    private final List<String> episodes = new ArrayList<>();
    private final List<String> reviews = new ArrayList<>();

    SampleChild(
            String id,
            int number,
            LocalDate birth,
            LocalDate firstDay,
            LocalDate asAt,
            WorkingDays workingDays,
            Random random) {
        this.id = id;
        this.number = number;
        this.birth = birth;
        this.firstDay = firstDay;
        this.asAt = asAt;
        this.workingDays = workingDays;
        this.random = random;
    }

    /** A period of care from a day to its end, or open if the end is null. */
    void inCare(LocalDate start, LocalDate end) {
        addEpisodes(start, end);
        addReviews(start, end == null ? asAt : end);
    }

    /** An agreement on short breaks, still running; the return carries no reviews for it (DfE rule 399). */
    void shortBreaks(LocalDate start) {
        episodes.add(Lines.episode(id, start, "S,V4,N2,K2,PR1", null, "", ""));
    }

    void addTo(ReturnTables tables) {
        boolean female = random.nextBoolean();
        boolean schoolAge = birth.isBefore(asAt.minusYears(5));
        String mother = female && birth.isBefore(asAt.minusYears(12)) ? "0" : "";
        tables.header()
                .add(Lines.header(id, female ? "F" : "M", birth, one(ETHNICITIES), schoolAge ? "UN5" : "UN1", mother));
        tables.episodes().addAll(episodes);
        tables.reviews().addAll(reviews);
    }

    private void addEpisodes(LocalDate start, LocalDate end) {
        LocalDate until = end == null ? asAt : end;
        TreeMap<LocalDate, String> changes = new TreeMap<>();
        changes.put(start, "S");
        changes.put(start.plusDays(30 + random.nextInt(40)), "L");
        changes.put(start.plusDays(190 + random.nextInt(90)), "L");
        for (LocalDate day = start.plusDays(100 + random.nextInt(500));
                day.isBefore(until);
                day = day.plusDays(400 + random.nextInt(700))) {
            changes.putIfAbsent(day, "P");
        }
        changes.tailMap(until, true).clear();
        String need = List.of("N1", "N1", "N1", "N5", "N4", "N8").get(random.nextInt(6));
        List<String> statuses = new ArrayList<>(List.of("C2", "C1"));
        String status = "V2";
        String placement = placement(start, true);
        for (LocalDate from : changes.keySet()) {
            String reason = changes.get(from);
            if (reason.equals("L")) {
                status = statuses.remove(statuses.size() - 1);
            } else if (reason.equals("P")) {
                placement = placement(from, false);
            }
            LocalDate next = changes.higherKey(from);
            LocalDate to = next == null ? end : next;
            String rec = next != null
                    ? "X1"
                    : end == null ? "" : List.of("E4A", "E13", "E41").get(random.nextInt(3));
            String change = next != null && changes.get(next).equals("P") ? one(CHANGE_REASONS) : "";
            // A return lists the episodes that were open in its years.
            if (to == null || !to.isBefore(firstDay)) {
                episodes.add(
                        Lines.episode(id, from, String.join(",", reason, status, need, placement), to, rec, change));
            }
        }
    }

    private String placement(LocalDate day, boolean first) {
        boolean sixteen = !birth.plusYears(16).isAfter(day);
        if (sixteen && day.isAfter(LocalDate.of(2024, 4, 1))) {
            return "K3,PR4";
        }
        return first
                ? one(List.of("U6,PR1", "U6,PR4", "U3,PR1", "K2,PR4"))
                : one(List.of("U4,PR1", "U4,PR4", "U1,PR1", "U6,PR1", "K2,PR4"));
    }

    private void addReviews(LocalDate start, LocalDate until) {
        LocalDate due = workingDays.plus(start, 20);
        for (int sequence = 1; ; sequence++) {
            LocalDate held = held(due, sequence, start);
            if (held.isAfter(until)) {
                return;
            }
            if (!held.isBefore(firstDay)) {
                reviews.add(Lines.review(id, birth, held, participation(held)));
            }
            due = held.plusMonths(sequence == 1 ? 3 : 6);
        }
    }

    private LocalDate held(LocalDate due, int sequence, LocalDate start) {
        boolean late = (number + sequence) % LATE_ONE_IN == 5;
        int spread = sequence == 1 ? 7 : 21;
        LocalDate day = late ? due.plusDays(4 + random.nextInt(15)) : due.minusDays(random.nextInt(spread));
        LocalDate held = workingDays.orBefore(day);
        return held.isAfter(start) ? held : due;
    }

    private String participation(LocalDate held) {
        if (held.isBefore(birth.plusYears(4))) {
            return "PN0";
        }
        int percent = random.nextInt(100);
        int[] upTo = {50, 55, 58, 65, 75, 93, 100};
        int code = 1;
        while (percent >= upTo[code - 1]) {
            code++;
        }
        return "PN" + code;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
