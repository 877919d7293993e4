package org.openiro.platform.scope;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** The database could not be asked for a scope. */
class ScopeFailedException extends PersistenceException {

    ScopeFailedException(SQLException cause) {
        super(cause);
    }
}
