package org.openiro.platform.limit;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address a request comes from, as far as it can be believed. */
@ApplicationScoped
public class ClientAddress {

    private final boolean behindProxy;

    ClientAddress(@ConfigProperty(name = "openiro.limit.behind-proxy") boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    /** Behind a proxy the last address that was forwarded: a caller can send others, and the proxy appends its own. */
    public String of(RoutingContext request) {
        List<String> forwarded = request.request().headers().getAll("X-Forwarded-For");
        if (behindProxy && !forwarded.isEmpty()) {
            String last = forwarded.get(forwarded.size() - 1);
            return last.substring(last.lastIndexOf(',') + 1).strip();
        }
        SocketAddress address = request.request().remoteAddress();
        return address == null ? "unknown" : address.hostAddress();
    }
}
