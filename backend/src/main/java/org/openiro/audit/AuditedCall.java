package org.openiro.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** The operation that is being called, and the children about whom it has left an entry. */
@RequestScoped
class AuditedCall {

    private final Set<UUID> recorded = new HashSet<>();
    private String operation;

    void begin(String operationId) {
        operation = operationId;
        recorded.clear();
    }

    void recorded(UUID child) {
        recorded.add(child);
    }

    boolean hasEntryAbout(UUID child) {
        return recorded.contains(child);
    }

    /** Null outside an operation of the contract, as in background work. */
    String operation() {
        return operation;
    }
}
