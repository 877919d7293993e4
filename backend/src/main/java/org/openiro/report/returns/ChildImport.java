package org.openiro.report.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openiro.platform.data.Ids;
import org.openiro.report.ssda903.Assembled;
import org.openiro.report.ssda903.AssemblyContext;
import org.openiro.report.ssda903.ChildHistory;
import org.openiro.report.ssda903.ChildHistoryAssembler;
import org.openiro.report.ssda903.ChildRows;
import org.openiro.report.ssda903.EpisodeRow;
import org.openiro.report.ssda903.HeaderRow;
import org.openiro.report.ssda903.PeriodEnd;
import org.openiro.report.ssda903.PeriodOfCareHistory;
import org.openiro.report.ssda903.ReturnRow;
import org.openiro.report.ssda903.ReviewRow;
import org.openiro.report.ssda903.Table;

/** Brings everything a return says of one child into the record. */
final class ChildImport {

    private final AssemblyContext context;
    private final ChildHistoryAssembler assembler;
    private final HeaderImport headers;
    private final ReviewImport reviews;
    private final ChunkChanges changes;

    ChildImport(AssemblyContext context, boolean hasReviews, PeriodClocks clocks, ChunkChanges changes) {
        this.context = context;
        this.assembler = new ChildHistoryAssembler(context);
        this.headers = new HeaderImport(context.years(), changes);
        this.reviews = new ReviewImport(context.years(), hasReviews, clocks, changes);
        this.changes = changes;
    }

    /** @param known null for a child that the record does not hold */
    void bring(ChildRows sent, StoredChild known) {
        Map<Integer, List<String>> sentEpisodes = new HashMap<>();
        sent.episodes().forEach(row -> sentEpisodes.put(row.rowNumber(), ReturnFields.of(row)));
        ReviewPairing pairing = ReviewPairing.of(sent.reviews(), known);
        Assembled assembled = assembler.assemble(together(sent, known, pairing));
        assembled.findings().forEach(changes::found);
        ChildHistory history = assembled.history();
        if (history.header() == null && history.periods().isEmpty()) {
            // Nothing but refused rows: nobody to keep.
            return;
        }
        UUID child = headers.bring(history, known);
        boolean told = episodesChange(history, known, sentEpisodes);
        PeriodMatch match = new PeriodMatch(known);
        List<ReviewImport.Placed> placed = new ArrayList<>();
        for (PeriodOfCareHistory period : history.periods()) {
            StoredPeriod stored = period(child, period, match.of(period).orElse(null), told);
            bringEpisodes(child, period, stored, known, sentEpisodes);
            placed.add(new ReviewImport.Placed(period, stored));
        }
        for (StoredPeriod left : match.left()) {
            changes.period(false, child, retold(left));
            placed.add(new ReviewImport.Placed(null, retold(left)));
        }
        reviews.bring(child, history, placed, known, pairing);
    }

    private static ChildRows together(ChildRows sent, StoredChild known, ReviewPairing pairing) {
        if (known == null) {
            return sent;
        }
        List<HeaderRow> headerRows = new ArrayList<>(sent.headers());
        known.headerRow().ifPresent(headerRows::add);
        List<EpisodeRow> episodes = new ArrayList<>();
        for (EpisodeRow row : sent.episodes()) {
            episodes.add(known.episodeFrom(row.decom())
                    .map(stored ->
                            ReturnFields.episode(row.rowNumber(), row.child(), stored.with(ReturnFields.of(row))))
                    .orElse(row));
        }
        known.episodes().forEach(stored -> episodes.add(stored.row(sent.child())));
        List<ReviewRow> reviewRows = new ArrayList<>(pairing.rows());
        known.reviews().forEach(stored -> reviewRows.add(stored.row(sent.child())));
        return new ChildRows(sent.child(), headerRows, episodes, reviewRows, sent.surplus());
    }

    private static boolean episodesChange(
            ChildHistory history, StoredChild known, Map<Integer, List<String>> sentEpisodes) {
        return known == null
                || history.episodes().stream()
                        .filter(row -> row.rowNumber() != ReturnRow.STORED)
                        .anyMatch(row -> known.episodeFrom(row.decom())
                                .map(stored -> stored.returned() != null
                                        && !stored.returned().equals(sentEpisodes.get(row.rowNumber())))
                                .orElse(true));
    }

    /** What the record is to say of the period: as told, if a return has told anything new of the child's episodes. */
    private StoredPeriod period(UUID child, PeriodOfCareHistory told, StoredPeriod stored, boolean news) {
        if (stored != null && !stored.imported()) {
            return stored;
        }
        boolean sequenceKnown = told.sequenceKnown(context.reviewYears());
        StoredPeriod wanted = stored != null && !news
                ? new StoredPeriod(
                        stored.id(),
                        true,
                        stored.status(),
                        stored.from(),
                        stored.startKnown(),
                        stored.endedOn(),
                        stored.endReason(),
                        sequenceKnown)
                : new StoredPeriod(
                        stored == null ? Ids.next() : stored.id(),
                        true,
                        told.end().state() == PeriodEnd.State.OPEN ? StoredPeriod.ACTIVE : StoredPeriod.ENDED,
                        told.startKnown() ? told.firstDay() : null,
                        told.startKnown(),
                        told.end().date(),
                        Codes.endOfCare(told.end().rec()),
                        sequenceKnown);
        if (!wanted.equals(stored)) {
            changes.period(stored == null, child, wanted);
        }
        return wanted;
    }

    /** A period that has become part of another keeps nothing but its place. */
    private static StoredPeriod retold(StoredPeriod left) {
        return new StoredPeriod(left.id(), true, StoredPeriod.NEVER, null, false, null, null, false);
    }

    private void bringEpisodes(
            UUID child,
            PeriodOfCareHistory period,
            StoredPeriod stored,
            StoredChild known,
            Map<Integer, List<String>> sentEpisodes) {
        for (EpisodeRow row : period.episodes()) {
            StoredEpisode before =
                    known == null ? null : known.episodeFrom(row.decom()).orElse(null);
            List<String> sent = sentEpisodes.get(row.rowNumber());
            List<String> fields = ReturnFields.of(row);
            if (before == null) {
                changes.episode(true, child, Ids.next(), stored.id(), fields, sent);
                changes.count(Table.EPISODES, RowChange.IMPORTED);
                continue;
            }
            List<String> returned = before.returned() == null || sent == null ? before.returned() : sent;
            boolean same = Objects.equals(returned, before.returned());
            if (!same || !before.period().equals(stored.id())) {
                changes.episode(false, child, before.id(), stored.id(), fields, returned);
            }
            if (sent != null) {
                changes.count(Table.EPISODES, same ? RowChange.UNCHANGED : RowChange.UPDATED);
            }
        }
    }
}
