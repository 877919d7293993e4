package org.openiro.report.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.openiro.platform.data.Ids;
import org.openiro.report.ssda903.ChildHistory;
import org.openiro.report.ssda903.CollectionYear;
import org.openiro.report.ssda903.CollectionYears;
import org.openiro.report.ssda903.EpisodeRow;
import org.openiro.report.ssda903.HeaderRow;
import org.openiro.report.ssda903.ReturnRow;
import org.openiro.report.ssda903.ReviewRow;
import org.openiro.report.ssda903.Table;

/** Brings what a return says of the child as such into the record. */
final class HeaderImport {

    private static final List<String> NOTHING = List.of("", "", "", "", "", "");
    private static final int BIRTH = 1;

    private final CollectionYears years;
    private final ChunkChanges changes;

    HeaderImport(CollectionYears years, ChunkChanges changes) {
        this.years = years;
        this.changes = changes;
    }

    /**
     * @param known null for a child that the record does not hold
     * @return the child's id
     */
    UUID bring(ChildHistory history, StoredChild known) {
        HeaderRow sent =
                history.header() == null || history.header().rowNumber() == ReturnRow.STORED ? null : history.header();
        UUID id = known == null ? Ids.next() : known.id();
        List<String> before = known == null ? NOTHING : known.header();
        List<String> returned = known == null ? null : known.returned();
        List<String> after = withBirth(sent == null ? before : merged(before, returned, sent), history.dateOfBirth());
        if (known == null || !after.equals(before)) {
            changes.child(known == null, id, history.child(), after);
        }
        if (sent != null) {
            keep(id, sent, history, returned, known == null ? Set.of() : known.years());
        }
        return id;
    }

    /** What a return says for the first time fills blanks; later it changes what it changed itself. */
    private static List<String> merged(List<String> before, List<String> returned, HeaderRow sent) {
        List<String> fields = ReturnFields.of(sent);
        if (returned != null) {
            return ReturnFields.merge(before, returned, fields);
        }
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            filled.add(before.get(i).isEmpty() ? fields.get(i) : before.get(i));
        }
        return filled;
    }

    private static List<String> withBirth(List<String> fields, LocalDate birth) {
        if (birth == null || !fields.get(BIRTH).isEmpty()) {
            return fields;
        }
        List<String> with = new ArrayList<>(fields);
        with.set(BIRTH, birth.toString());
        return with;
    }

    private void keep(UUID id, HeaderRow sent, ChildHistory history, List<String> returned, Set<Integer> listed) {
        List<String> fields = ReturnFields.of(sent);
        Set<Integer> all = new TreeSet<>(listed);
        all.addAll(listedIn(history));
        if (!fields.equals(returned) || !all.equals(listed)) {
            changes.header(id, fields, all);
        }
        changes.count(
                Table.HEADER,
                returned == null
                        ? RowChange.IMPORTED
                        : fields.equals(returned) ? RowChange.UNCHANGED : RowChange.UPDATED);
    }

    /** A return of several years does not say which of them list a child: those in which something of it happened. */
    private Set<Integer> listedIn(ChildHistory history) {
        Set<Integer> listed = new TreeSet<>();
        for (CollectionYear year : years.asList()) {
            boolean episode = history.episodes().stream().anyMatch(row -> isOpenIn(row, year));
            boolean review = history.reviews().stream().anyMatch(row -> isIn(row, year));
            if (episode || review) {
                listed.add(year.startYear());
            }
        }
        if (listed.isEmpty()) {
            years.asList().forEach(year -> listed.add(year.startYear()));
        }
        return listed;
    }

    private static boolean isOpenIn(EpisodeRow row, CollectionYear year) {
        return !row.decom().isAfter(year.end())
                && (row.dec() == null || !row.dec().isBefore(year.start()));
    }

    private static boolean isIn(ReviewRow row, CollectionYear year) {
        return CollectionYear.of(row.reviewDate()).equals(year);
    }
}
