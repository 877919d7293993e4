package org.openiro.platform.operation;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.openiro.platform.problem.ProblemException;

/** Asks for If-Match wherever the contract declares it; {@link Changes} compares it with what is being changed. */
@Interceptor
@ServesContract
@Priority(ServesContract.IF_MATCH)
class IfMatchInterceptor {

    @AroundInvoke
    Object requireIfMatch(InvocationContext call) throws Exception {
        ContractOperation operation = ContractOperation.of(call.getMethod());
        if (operation.declares(ContractOperation.IF_MATCH)
                && !call.getMethod().isAnnotationPresent(DecidesIfMatch.class)
                && operation.header(ContractOperation.IF_MATCH, call.getParameters()) == null) {
            throw missing();
        }
        return call.proceed();
    }

    static ProblemException missing() {
        return new ProblemException(
                "precondition-required",
                "Read this first and send its ETag as If-Match, so that nobody else's change is lost.");
    }
}
