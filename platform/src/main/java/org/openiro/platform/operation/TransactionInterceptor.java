package org.openiro.platform.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import org.openiro.platform.data.SqlState;
import org.openiro.platform.problem.ProblemException;
import org.openiro.platform.scope.CurrentScope;

/**
 * One transaction per operation: state, deadlines, audit and work are kept together or not at all. When PostgreSQL ended
 * it for the sake of another one, it is done again from the beginning: the caller has nothing to repeat.
 */
@Interceptor
@ServesContract
@Priority(ServesContract.TRANSACTION)
class TransactionInterceptor {

    private static final int ATTEMPTS = 4;

    /** Serialization failure, and deadlock detected. */
    private static final Set<String> IN_THE_WAY_OF_ANOTHER = Set.of("40001", "40P01");

    private final CurrentScope scope;
    private final EntityManager entities;

    TransactionInterceptor(CurrentScope scope, EntityManager entities) {
        this.scope = scope;
        this.entities = entities;
    }

    @AroundInvoke
    Object inOneTransaction(InvocationContext call) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return once(call);
            } catch (RuntimeException e) {
                if (!gaveWay(e)) {
                    throw e;
                }
            }
        }
        return once(call);
    }

    private Object once(InvocationContext call) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try {
                Object answer = call.proceed();
                entities.flush();
                refuseWithoutScope();
                return answer;
            } catch (RuntimeException e) {
                // Without a scope nothing was visible, so whatever failed says nothing.
                refuseWithoutScope();
                throw e;
            }
        });
    }

    private static boolean gaveWay(Throwable e) {
        return e instanceof OptimisticLockException
                || SqlState.of(e).filter(IN_THE_WAY_OF_ANOTHER::contains).isPresent();
    }

    private void refuseWithoutScope() {
        if (scope.refused()) {
            throw new ProblemException(
                    "unauthorized", "Your access has ended. Sign in again, or ask for access again.");
        }
    }
}
