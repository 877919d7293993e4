package org.openiro.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlStateTest {

    @Test
    void shouldFindTheFailureOfACommitAmongWhatWasSuppressed() {
        RuntimeException rolledBack = new IllegalStateException("rolled back", new RuntimeException("nothing here"));
        rolledBack.addSuppressed(new RuntimeException(new SQLException("gone", "57P01")));
        assertThat(SqlState.of(rolledBack)).contains("57P01");
    }

    @Test
    void shouldFindNothingWhereTheDatabaseHadNoPart() {
        assertThat(SqlState.of(new IllegalStateException(new RuntimeException())))
                .isEmpty();
        assertThat(SqlState.of(new SQLException("no state"))).isEmpty();
    }

    @Test
    void shouldComeToAnEndWhereCausesGoRoundInCircles() {
        RuntimeException first = new RuntimeException();
        RuntimeException second = new RuntimeException(first);
        first.initCause(second);
        assertThat(SqlState.of(first)).isEmpty();
        second.addSuppressed(new SQLException("gone", "57P01"));
        assertThat(SqlState.of(first)).contains("57P01");
        assertThat(ViolatedConstraint.is("any", new PersistenceException(first)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "08006,true",
        "53300,true",
        "53100,true",
        "57014,true",
        "57P01,true",
        "57P03,true",
        "23505,false",
        "42501,false"
    })
    void shouldTellAwayFromRefused(String state, boolean away) {
        assertThat(SqlState.meansAway(state)).isEqualTo(away);
    }
}
