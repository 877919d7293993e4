package org.openiro.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.openiro.platform.operation.ServesContract;

/**
 * Of somebody's roles only those count that the operation is open to. Otherwise whoever may read every child as an
 * auditor, and is the IRO of one of them, could change the reviews of all.
 */
@Interceptor
@ServesContract
@Priority(ServesContract.ROLES)
class RolesOfOperation {

    private final CurrentActor current;

    RolesOfOperation(CurrentActor current) {
        this.current = current;
    }

    @AroundInvoke
    Object narrow(InvocationContext call) throws Exception {
        RolesAllowed allowed = call.getMethod().getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            Set<Role> roles = Arrays.stream(allowed.value()).map(Role::valueOf).collect(Collectors.toSet());
            current.actIn(roles);
        }
        return call.proceed();
    }
}
