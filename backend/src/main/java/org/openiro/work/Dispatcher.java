package org.openiro.work;

import io.micrometer.core.instrument.MeterRegistry;
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
import org.openiro.platform.http.CorrelationId;
import org.openiro.platform.scope.CurrentScope;
import org.openiro.platform.scope.Scope;

/** Takes the next item of work, does it and marks it done, all in one transaction. Any number may run at once. */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final WorkStore store;
    private final CurrentScope scope;
    private final MeterRegistry meters;
    private final Map<WorkKind, WorkHandler> handlers = new EnumMap<>(WorkKind.class);
    private final List<String> kinds;

    Dispatcher(WorkStore store, CurrentScope scope, MeterRegistry meters, @All List<WorkHandler> handlers) {
        this.store = store;
        this.scope = scope;
        this.meters = meters;
        for (WorkHandler handler : handlers) {
            if (this.handlers.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("Two handlers for " + handler.kind());
            }
        }
        this.kinds = this.handlers.keySet().stream().map(WorkKind::name).toList();
    }

    /**
     * Deals with one item.
     *
     * @return false when nothing is due now that nobody else works on
     */
    @ActivateRequestContext
    public boolean runOne() {
        AtomicReference<WorkItem> claimed = new AtomicReference<>();
        try {
            boolean found = QuarkusTransaction.requiringNew().call(() -> {
                Optional<String> stream = store.claimStream(kinds);
                stream.flatMap(name -> store.first(name, kinds)).ifPresent(item -> {
                    claimed.set(item);
                    work(item);
                });
                return stream.isPresent();
            });
            count(claimed.get(), "done");
            return found;
        } catch (RuntimeException | Error e) {
            // An Error of one item must not end the work of all others.
            if (claimed.get() == null) {
                throw e;
            }
            CorrelationId.during(claimed.get().id(), () -> failed(claimed.get(), e));
            return true;
        }
    }

    private void count(WorkItem item, String outcome) {
        if (item != null) {
            meters.counter("openiro.work", "kind", item.kind().name(), "outcome", outcome)
                    .increment();
        }
    }

    private void work(WorkItem item) {
        CorrelationId.during(item.id(), () -> {
            enter(item);
            handlers.get(item.kind()).handle(item.id(), item.subject());
            store.done(item);
            return item;
        });
    }

    private WorkItem failed(WorkItem item, Throwable cause) {
        // The class only: a message may quote what somebody wrote.
        String failure = cause.getClass().getName();
        int attempt = item.attempts() + 1;
        LOG.warnf(cause, "Work item %s (%s) failed, attempt %d", item.id(), item.kind(), attempt);
        boolean last = attempt >= WorkStore.ATTEMPTS;
        QuarkusTransaction.requiringNew().run(() -> {
            enter(item);
            // The item comes first, as when it is worked on: two replicas would wait for each other otherwise.
            boolean counted = last ? store.putAside(item, failure) : store.retryLater(item, failure);
            boolean told = handlers.get(item.kind()).failed(item.subject(), attempt, last);
            if (last && counted && !told) {
                store.alert(item);
            }
        });
        count(item, last ? "parked" : "failed");
        return item;
    }

    private void enter(WorkItem item) {
        if (store.enterScope(item)) {
            scope.enter(new Scope.Work(item.id(), item.authority()));
        }
    }
}
