package org.openiro.test;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.openiro.work.Dispatcher;
import org.openiro.work.WorkHandler;

/**
 * Brings what is due in the background to an end, whoever does it: a test that moves the clock calls {@link #finish}
 * and then looks.
 */
@Singleton
public class BackgroundWork {

    // What another dispatcher has in hand is still waiting here, until it is done and what it enqueued is waiting in
    // its
    // place: both are one commit, so no look falls in between.
    private static final String NEXT = """
            select w.id from openiro.work_item w
            where w.state = 'READY' and w.available_at <= ? and w.kind = any (?)
              and not exists (select from openiro.work_item before where before.stream = w.stream
                              and before.state = 'READY' and (before.due_at, before.position) < (w.due_at, w.position))
            """;

    private final Dispatcher dispatcher;
    private final Clock clock;
    private final String[] kinds;

    BackgroundWork(Dispatcher dispatcher, Clock clock, @All List<WorkHandler> handlers) {
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.kinds = handlers.stream().map(handler -> handler.kind().name()).toArray(String[]::new);
    }

    /** Returns when nothing is due at the present time of the clock. */
    public void finish() {
        do {
            while (dispatcher.runOne()) {
                // Until nothing is left that nobody has in hand.
            }
        } while (somethingIsDue());
    }

    private boolean somethingIsDue() {
        try (Connection connection = Components.database().administrator();
                PreparedStatement query = connection.prepareStatement(NEXT)) {
            query.setTimestamp(1, Timestamp.from(clock.instant()));
            query.setArray(2, connection.createArrayOf("text", kinds));
            return query.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
