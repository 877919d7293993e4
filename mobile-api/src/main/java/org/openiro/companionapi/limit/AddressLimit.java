package org.openiro.companionapi.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.OptionalLong;
import org.openiro.platform.http.Edge;
import org.openiro.platform.limit.ClientAddress;

/**
 * Slows down an address that asks too often, before anybody is looked up: guessing and flooding cost the service little. A
 * children's home or a school is one address with many children, so this allowance is a wide one.
 */
@ApplicationScoped
class AddressLimit {

    // After the headers that every answer has.
    private static final int PRIORITY = 900;

    private final Allowances allowances;
    private final Edge edge;
    private final ClientAddress address;

    AddressLimit(Allowances allowances, Edge edge, ClientAddress address) {
        this.allowances = allowances;
        this.edge = edge;
        this.address = address;
    }

    void limit(@Observes Filters filters) {
        filters.register(
                request -> {
                    OptionalLong wait = isProbe(request)
                            ? OptionalLong.empty()
                            : allowances.ofAddresses().secondsToWait(address.of(request));
                    if (wait.isEmpty()) {
                        request.next();
                    } else {
                        request.response().putHeader("Retry-After", Long.toString(wait.getAsLong()));
                        edge.problem(request, 429);
                    }
                },
                PRIORITY);
    }

    /** What asks whether the application lives comes from beside it, and often. */
    private static boolean isProbe(RoutingContext request) {
        return request.normalizedPath().startsWith("/q/");
    }
}
