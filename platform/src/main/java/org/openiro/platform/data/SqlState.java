package org.openiro.platform.data;

import java.sql.SQLException;
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
        if (e == null) {
            return Optional.empty();
        }
        if (e instanceof SQLException sql && sql.getSQLState() != null) {
            return Optional.of(sql.getSQLState());
        }
        return Stream.concat(Stream.ofNullable(e.getCause()), Stream.of(e.getSuppressed()))
                .flatMap(each -> of(each).stream())
                .findFirst();
    }

    /** Whether another try may find the database again: nothing is wrong with what was asked. */
    public static boolean meansAway(String state) {
        return state.startsWith(CONNECTION_FAILURE)
                || state.startsWith(TOO_LITTLE_OF_SOMETHING)
                || AWAY.contains(state);
    }
}
