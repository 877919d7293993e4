package org.openiro.platform.operation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import org.openiro.platform.problem.ProblemException;
import org.openiro.platform.scope.CurrentScope;

/** One transaction per operation: state, deadlines, audit and work are kept together or not at all. */
@Interceptor
@ServesContract
@Priority(ServesContract.TRANSACTION)
class TransactionInterceptor {

    private final CurrentScope scope;
    private final EntityManager entities;

    TransactionInterceptor(CurrentScope scope, EntityManager entities) {
        this.scope = scope;
        this.entities = entities;
    }

    @AroundInvoke
    Object inOneTransaction(InvocationContext call) {
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

    private void refuseWithoutScope() {
        if (scope.refused()) {
            throw new ProblemException(
                    "unauthorized", "Your access has ended. Sign in again, or ask for access again.");
        }
    }
}
