package org.openiro.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.UUID;
import org.openiro.platform.data.Ids;

/** The id under which one request is found in answers, logs and audit. */
@ApplicationScoped
public class CorrelationId {

    public static final String HEADER = "X-Correlation-ID";
    private static final String KEY = "openiro.correlation-id";

    private final CurrentVertxRequest current;

    CorrelationId(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The current request's id; work outside a request gets one of its own each time. */
    public UUID value() {
        try {
            RoutingContext request = current.getCurrent();
            return request == null ? Ids.next() : of(request);
        } catch (ContextNotActiveException e) {
            return Ids.next();
        }
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
