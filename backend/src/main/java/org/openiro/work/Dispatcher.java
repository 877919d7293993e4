package org.openiro.work;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.openiro.platform.scope.CurrentScope;
import org.openiro.platform.scope.Scope;

/** Takes the next item of work, does it and marks it done, all in one transaction. Any number may run at once. */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final WorkStore store;
    private final CurrentScope scope;
    private final Map<WorkKind, WorkHandler> handlers = new EnumMap<>(WorkKind.class);

    Dispatcher(WorkStore store, CurrentScope scope, @All List<WorkHandler> handlers) {
        this.store = store;
        this.scope = scope;
        handlers.forEach(handler -> this.handlers.put(handler.kind(), handler));
    }

    /**
     * Deals with one item.
     *
     * @return false when nothing is due now
     */
    @ActivateRequestContext
    public boolean runOne() {
        AtomicReference<WorkItem> claimed = new AtomicReference<>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<WorkItem> next = store.claim();
                next.ifPresent(item -> {
                    claimed.set(item);
                    work(item);
                });
                return next.isPresent();
            });
        } catch (RuntimeException e) {
            if (claimed.get() == null) {
                throw e;
            }
            failed(claimed.get(), e);
            return true;
        }
    }

    private void work(WorkItem item) {
        WorkHandler handler = handlers.get(item.kind());
        if (handler == null) {
            throw new IllegalStateException("No handler for " + item.kind());
        }
        enter(item);
        handler.handle(item.id(), item.subject());
        store.done(item);
    }

    private void failed(WorkItem item, RuntimeException cause) {
        // The class only: a message may quote what somebody wrote.
        String failure = cause.getClass().getName();
        boolean last = item.attempts() + 1 >= WorkStore.ATTEMPTS;
        LOG.warnf(cause, "Work item %s (%s) failed, attempt %d", item.id(), item.kind(), item.attempts() + 1);
        QuarkusTransaction.requiringNew().run(() -> {
            enter(item);
            if (last) {
                store.park(item, failure);
            } else {
                store.retryLater(item, failure);
            }
        });
    }

    private void enter(WorkItem item) {
        if (store.enterScope(item)) {
            scope.enter(new Scope.Work(item.id(), item.authority()));
        }
    }
}
