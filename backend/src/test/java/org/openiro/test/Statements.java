package org.openiro.test;

import jakarta.inject.Singleton;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.openiro.work.PausedDispatchers;

/** How many statements the application sends to its database. */
@Singleton
public class Statements {

    private final SessionFactory sessions;
    private final PausedDispatchers dispatchers;

    Statements(SessionFactory sessions, PausedDispatchers dispatchers) {
        this.sessions = sessions;
        this.dispatchers = dispatchers;
    }

    /** During a request, while nobody else asks. */
    public long during(Runnable request) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            dispatchers.pause();
            statistics.clear();
            request.run();
            return statistics.getPrepareStatementCount();
        } finally {
            dispatchers.resume();
            statistics.setStatisticsEnabled(false);
        }
    }
}
