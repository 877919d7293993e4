package org.openiro.test;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.openiro.work.PausedDispatchers;

/** How often the database is asked. */
public final class Statements {

    private Statements() {}

    public static long of(SessionFactory sessions, PausedDispatchers dispatchers, Runnable request) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            // Nobody else may ask meanwhile.
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
