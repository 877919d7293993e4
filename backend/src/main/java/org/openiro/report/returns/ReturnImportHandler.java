package org.openiro.report.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.ReviewDeadlineBook;
import org.openiro.report.ssda903.AssemblyContext;
import org.openiro.report.ssda903.ChildRows;
import org.openiro.report.ssda903.ChildRowsIterator;
import org.openiro.report.ssda903.CollectionYears;
import org.openiro.report.ssda903.Table;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;
import org.openiro.work.WorkQueue;

/**
 * Works through a return, one chunk of children to an item of work. Each chunk is kept with its progress and with the
 * item for the next one, exactly once; a restart goes on with the chunk that was not kept.
 */
@ApplicationScoped
class ReturnImportHandler implements WorkHandler {

    private final Session session;
    private final ReceivedTables tables;
    private final ReviewDeadlineBook book;
    private final AuthorityTime time;
    private final WorkQueue work;
    private final Audit audit;
    private final int chunk;

    ReturnImportHandler(
            Session session,
            ReceivedTables tables,
            ReviewDeadlineBook book,
            AuthorityTime time,
            WorkQueue work,
            Audit audit,
            @ConfigProperty(name = "openiro.returns.children-per-chunk") int chunk) {
        this.session = session;
        this.tables = tables;
        this.book = book;
        this.time = time;
        this.work = work;
        this.audit = audit;
        this.chunk = chunk;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.IMPORT_RETURN;
    }

    @Override
    public void handle(UUID item, UUID subject) {
        ReturnImport running = session.find(ReturnImport.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (running.getStatus() == ImportStatus.DONE) {
            return;
        }
        boolean more = session.doReturningWork(connection -> next(connection, running));
        if (more) {
            work.forAuthority(WorkKind.IMPORT_RETURN, subject);
        }
    }

    private boolean next(Connection connection, ReturnImport running) throws SQLException {
        StagedRows staged = new StagedRows(connection, running.getId());
        if (running.getStatus() == ImportStatus.QUEUED) {
            boolean given = !running.getYears().isEmpty();
            running.run(given ? running.getYears() : staged.inferYears(time.today()), tables.rejected(running.getId()));
        }
        String after = running.getLastChild() == null ? "" : running.getLastChild();
        List<String> children = staged.childrenAfter(after, chunk);
        if (!children.isEmpty()) {
            String last = children.get(children.size() - 1);
            running.advance(last, bring(connection, running, staged, after, last, children));
        }
        if (children.size() == chunk) {
            return true;
        }
        running.finish(time.now());
        discard(connection, running.getId());
        refreshStatistics(connection);
        return false;
    }

    private int bring(
            Connection connection,
            ReturnImport running,
            StagedRows staged,
            String after,
            String last,
            List<String> children)
            throws SQLException {
        Map<String, StoredChild> known = StoredChildren.read(connection, children);
        ChunkChanges changes = new ChunkChanges(running.getId(), time.now());
        boolean hasReviews = tables.has(running.getId(), Table.REVIEWS);
        ChildImport each = new ChildImport(
                new AssemblyContext(running.getYears(), reviewYears(running, hasReviews)),
                hasReviews,
                new PeriodClocks(time.policy(), time.calendar(), time.today()),
                changes);
        int rows;
        try (var headers = staged.rows(Table.HEADER, after, last, ReturnFields::header);
                var episodes = staged.rows(Table.EPISODES, after, last, ReturnFields::episode);
                var reviews = staged.rows(Table.REVIEWS, after, last, ReturnFields::review)) {
            ChildRowsIterator all = new ChildRowsIterator(headers, episodes, reviews);
            while (all.hasNext()) {
                ChildRows child = all.next();
                each.bring(child, known.get(child.child()));
            }
            rows = headers.count() + episodes.count() + reviews.count();
        }
        changes.write(connection);
        book.enter(changes.clocks());
        tables.count(running.getId(), changes);
        audit.recordAll(changes.changed().stream()
                .map(child -> AuditEvent.of("IMPORT_CHILD", "ReturnImport", running.getId(), child))
                .toList());
        return rows;
    }

    private CollectionYears reviewYears(ReturnImport running, boolean hasReviews) {
        CollectionYears earlier = tables.yearsOfImportedReviews();
        return hasReviews ? earlier.and(running.getYears()) : earlier;
    }

    /** Whoever looks at the reports next must not wait until the database has noticed how much came. */
    private static void refreshStatistics(Connection connection) throws SQLException {
        try (PreparedStatement refresh = connection.prepareStatement("select scope.refresh_statistics()")) {
            refresh.execute();
        }
    }

    /** The rows as sent are kept no longer than they are needed. */
    private static void discard(Connection connection, UUID importId) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from openiro.return_row where import_id = ?")) {
            delete.setObject(1, importId);
            delete.execute();
        }
    }
}
