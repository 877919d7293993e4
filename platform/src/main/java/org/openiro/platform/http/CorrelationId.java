package org.openiro.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.MDC;
import org.openiro.platform.data.Ids;

/** The id under which one request, or one item of background work, is found in answers, logs and audit. */
@ApplicationScoped
public class CorrelationId {

    public static final String HEADER = "X-Correlation-ID";
    private static final String KEY = "openiro.correlation-id";
    private static final String IN_LOGS = "correlationId";

    private static final ThreadLocal<UUID> WORK = new ThreadLocal<>();

    private final CurrentVertxRequest current;

    CorrelationId(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The current request's id, or that of the work at hand; anything else gets one of its own each time. */
    public UUID value() {
        if (WORK.get() != null) {
            return WORK.get();
        }
        try {
            RoutingContext request = current.getCurrent();
            return request == null ? Ids.next() : of(request);
        } catch (ContextNotActiveException e) {
            return Ids.next();
        }
    }

    /** Does background work under an id. */
    public static <T> T during(UUID id, Supplier<T> work) {
        WORK.set(id);
        MDC.put(IN_LOGS, id.toString());
        try {
            return work.get();
        } finally {
            MDC.remove(IN_LOGS);
            WORK.remove();
        }
    }

    /** Puts the id of a request into every record that is logged for it. */
    static void intoLogs(RoutingContext request) {
        MDC.put(IN_LOGS, of(request).toString());
    }

    static UUID of(RoutingContext request) {
        UUID known = request.get(KEY);
        if (known == null) {
            known = sent(request.request().getHeader(HEADER));
            request.put(KEY, known);
        }
        return known;
    }

    // Taken over only when it is a UUID: whatever else a caller sends would end up in logs.
    private static UUID sent(String header) {
        try {
            return header == null || header.length() != 36 ? Ids.next() : UUID.fromString(header);
        } catch (IllegalArgumentException e) {
            return Ids.next();
        }
    }
}
