package org.openiro.report.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.paging.LatestFirst;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.report.ssda903.CollectionYear;
import org.openiro.report.ssda903.CollectionYears;

/**
 * An import of a statutory return. Tables are sent to it; started, it works through the children in chunks, each in an
 * item of work of its own, so that progress is seen and a restart goes on where the last chunk ended.
 */
@Entity
public class ReturnImport extends Aggregate {

    static final LatestFirst<ReturnImport> LIST =
            LatestFirst.byMoment(ReturnImport.class, "createdAt", ReturnImport::getCreatedAt);

    @Enumerated(EnumType.STRING)
    private ImportStatus status;

    private Integer[] collectionYears;
    private boolean yearsInferred;
    private UUID createdBy;
    private Instant createdAt;
    private Instant startedAt;
    private Instant finishedAt;
    private int rowsTotal;
    private int rowsDone;
    private String lastChild;

    protected ReturnImport() {}

    /** @param years those stated by the sender; empty to infer them */
    ReturnImport(CollectionYears years, UUID createdBy, Instant now) {
        this.status = ImportStatus.CREATED;
        this.createdBy = createdBy;
        this.createdAt = now;
        setYears(years);
    }

    /** Counts the rows of a table that was sent, in place of those of the same table sent before. */
    void received(int rowsBefore, int rows) {
        requireNotStarted();
        rowsTotal += rows - rowsBefore;
    }

    void requireNotStarted() {
        if (status != ImportStatus.CREATED) {
            throw started();
        }
    }

    /** @param failed whether the work queue has given up on the import; then it goes on where it stopped */
    void start(List<ReceivedTable> tables, boolean failed, Instant now) {
        if (status != ImportStatus.CREATED && !(failed && isUnderWay())) {
            throw started();
        }
        List<String> sent = tables.stream().map(ReceivedTable::table).toList();
        List<FieldProblem> missing = List.of("HEADER", "EPISODES").stream()
                .filter(table -> !sent.contains(table))
                .map(table -> FieldProblem.of(table, "This table was not sent."))
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    "return-table-missing",
                    "Send the tables HEADER and EPISODES, then start the import.",
                    missing.toArray(FieldProblem[]::new));
        }
        if (status == ImportStatus.CREATED) {
            status = ImportStatus.QUEUED;
            startedAt = now;
        }
    }

    /** Started, and not done. */
    boolean isUnderWay() {
        return status == ImportStatus.QUEUED || status == ImportStatus.RUNNING;
    }

    /** @param years inferred, if none were given; at least one */
    void run(CollectionYears years, int rowsRefused) {
        status = ImportStatus.RUNNING;
        rowsDone = rowsRefused;
        if (collectionYears.length == 0) {
            yearsInferred = true;
            setYears(years);
        }
    }

    /** A chunk has been dealt with. */
    void advance(String child, int rows) {
        lastChild = child;
        rowsDone += rows;
    }

    /** Which child came last is of use only to go on from there. */
    void finish(Instant now) {
        lastChild = null;
        status = ImportStatus.DONE;
        finishedAt = now;
    }

    private void setYears(CollectionYears years) {
        collectionYears = years.asList().stream().map(CollectionYear::startYear).toArray(Integer[]::new);
    }

    private static ProblemException started() {
        return new ProblemException("return-import-started", "This import was started. Create another one.");
    }

    public ImportStatus getStatus() {
        return status;
    }

    /** Empty until given or inferred. */
    public CollectionYears getYears() {
        return CollectionYears.of(
                Arrays.stream(collectionYears).map(CollectionYear::new).toList());
    }

    public boolean isYearsInferred() {
        return yearsInferred;
    }

    public UUID getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    public int getRowsTotal() {
        return rowsTotal;
    }

    public int getRowsDone() {
        return rowsDone;
    }

    /** The last child dealt with, in the order of CHILD; null before the first. */
    public String getLastChild() {
        return lastChild;
    }
}
