package org.openiro.platform.scope;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Opens the scope on every connection a transaction takes from the pool. It holds until that transaction ends and is
 * never asked for by hand, so that it cannot be forgotten; without one the row policies show nothing.
 */
@Singleton
class ScopeOnAcquire implements AgroalPoolInterceptor {

    private final CurrentScope scope;

    ScopeOnAcquire(CurrentScope scope) {
        this.scope = scope;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        scope.current().ifPresent(current -> {
            try {
                if (!current.open(connection)) {
                    scope.refuse();
                }
            } catch (SQLException e) {
                throw new ScopeFailedException(e);
            }
        });
    }

    @Override
    public int getPriority() {
        return 0;
    }
}
