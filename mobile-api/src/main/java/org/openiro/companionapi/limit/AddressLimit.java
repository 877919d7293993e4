package org.openiro.companionapi.limit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openiro.platform.http.Edge;

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
    private final boolean behindProxy;

    AddressLimit(
            Allowances allowances,
            Edge edge,
            @ConfigProperty(name = "openiro.limit.behind-proxy") boolean behindProxy) {
        this.allowances = allowances;
        this.edge = edge;
        this.behindProxy = behindProxy;
    }

    void limit(@Observes Filters filters) {
        filters.register(
                request -> {
                    OptionalLong wait = isProbe(request)
                            ? OptionalLong.empty()
                            : allowances.ofAddresses().secondsToWait(address(request));
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

    /** Behind a proxy the last address that was forwarded: a caller can send others, and the proxy appends its own. */
    private String address(RoutingContext request) {
        List<String> forwarded = request.request().headers().getAll("X-Forwarded-For");
        if (behindProxy && !forwarded.isEmpty()) {
            String last = forwarded.get(forwarded.size() - 1);
            return last.substring(last.lastIndexOf(',') + 1).strip();
        }
        SocketAddress address = request.request().remoteAddress();
        return address == null ? "unknown" : address.hostAddress();
    }
}
