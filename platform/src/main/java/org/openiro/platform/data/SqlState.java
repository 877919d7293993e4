package org.openiro.platform.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Why the database refused something. */
public final class SqlState {

    private static final String CONNECTION_FAILURE = "08";
    private static final String TOO_LITTLE_OF_SOMETHING = "53";

    /** Canceled for taking too long, ended by an administrator or by a crash, not yet started. */
    private static final Set<String> AWAY = Set.of("57014", "57P01", "57P02", "57P03");

    private SqlState() {}

    /**
     * The code of the first failure of the database among the causes and what was suppressed for them, where the
     * transaction manager puts the failure of a commit; empty when there is none.
     */
    public static Optional<String> of(Throwable e) {
        return all(e).filter(each -> each.getSQLState() != null)
                .map(SQLException::getSQLState)
                .findFirst();
    }

    /** Every failure of the database among the causes and what was suppressed for them, the nearest first. */
    static Stream<SQLException> all(Throwable e) {
        // Causes can go round in circles.
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<SQLException> found = new ArrayList<>();
        gather(e, seen, found);
        return found.stream();
    }

    private static void gather(Throwable e, Set<Throwable> seen, List<SQLException> found) {
        if (e == null || !seen.add(e)) {
            return;
        }
        if (e instanceof SQLException sql) {
            found.add(sql);
        }
        gather(e.getCause(), seen, found);
        for (Throwable suppressed : e.getSuppressed()) {
            gather(suppressed, seen, found);
        }
    }

    /** Whether another try may find the database again: nothing is wrong with what was asked. */
    public static boolean meansAway(String state) {
        return state.startsWith(CONNECTION_FAILURE)
                || state.startsWith(TOO_LITTLE_OF_SOMETHING)
                || AWAY.contains(state);
    }
}
