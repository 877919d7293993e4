package org.openiro.companionapi.limit;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.openiro.platform.operation.ServesContract;
import org.openiro.platform.problem.ProblemException;
import org.openiro.platform.scope.CurrentScope;
import org.openiro.platform.scope.Scope;

/** Slows down one child's account, whichever addresses it comes from, before a connection is taken for it. */
@Interceptor
@ServesContract
@Priority(ServesContract.TRANSACTION - 1)
class ChildLimit {

    private final SecurityIdentity identity;
    private final Allowances allowances;

    ChildLimit(SecurityIdentity identity, Allowances allowances) {
        this.identity = identity;
        this.allowances = allowances;
    }

    @AroundInvoke
    Object limit(InvocationContext call) throws Exception {
        if (!isForEverybody(call) && identity.getAttribute(CurrentScope.ATTRIBUTE) instanceof Scope.Child child) {
            OptionalLong wait = allowances.ofChildren().secondsToWait(child.subject());
            if (wait.isPresent()) {
                throw new ProblemException(
                        "too-many-requests",
                        "The app is asking too often. Wait a moment.",
                        List.of(),
                        Map.of("Retry-After", Long.toString(wait.getAsLong())));
            }
        }
        return call.proceed();
    }

    /** Who asks for help is not asked who they are: to look would refuse a token that has run out, and help with it. */
    private static boolean isForEverybody(InvocationContext call) {
        return call.getMethod().isAnnotationPresent(PermitAll.class);
    }
}
