package org.openiro.audit;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.UUID;
import org.openiro.access.TouchedChildren;
import org.openiro.platform.operation.ContractOperation;
import org.openiro.platform.operation.ServesContract;

/**
 * Every child whose record an operation has opened gets an entry, in the same transaction: READ, unless the operation
 * has said more itself. Nothing has to be remembered in the services, and a refusal leaves nothing, because its
 * transaction is rolled back. An entry is a plain insertion that refers to no other row than the authority's: it
 * conflicts with nothing, and a repeated reading is just another entry.
 */
@Interceptor
@ServesContract
@Priority(ServesContract.AUDIT)
class ReadsAreRecorded {

    private final Audit audit;
    private final AuditedCall current;
    private final TouchedChildren touched;

    ReadsAreRecorded(Audit audit, AuditedCall current, TouchedChildren touched) {
        this.audit = audit;
        this.current = current;
        this.touched = touched;
    }

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        // Also when the transaction is done again after it gave way to another.
        current.begin(ContractOperation.of(call.getMethod()).id());
        touched.forget();
        Object answer = call.proceed();
        for (UUID child : touched.all()) {
            if (!current.hasEntryAbout(child)) {
                audit.record(AuditEvent.read("Child", child, child));
            }
        }
        return answer;
    }
}
