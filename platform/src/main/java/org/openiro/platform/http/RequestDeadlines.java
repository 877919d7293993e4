package org.openiro.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Closes a connection on which a body does not arrive in time, whoever sends it and whether or not it was asked for: while
 * it is being read, it holds a thread. An answer would have to wait behind it, so there is none.
 */
@ApplicationScoped
class RequestDeadlines {

    private static final int BEFORE_THE_EDGE = 2000;

    private final Vertx vertx;
    private final Duration json;
    private final Duration body;

    /**
     * Limits on time.
     *
     * @param json for a body of JSON, from its headers to its end
     * @param body for any other
     */
    RequestDeadlines(
            Vertx vertx,
            @ConfigProperty(name = "openiro.http.json-timeout") Duration json,
            @ConfigProperty(name = "openiro.http.body-timeout") Duration body) {
        this.vertx = vertx;
        this.json = json;
        this.body = body;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_THE_EDGE);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<HeadDeadline> head = HeadDeadline.of(request);
        head.ifPresent(HeadDeadline::complete);
        Optional<Long> timer = hasBody(request) ? Optional.of(closing(request)) : Optional.empty();
        context.addEndHandler(answered -> {
            head.ifPresent(HeadDeadline::answered);
            // What was answered without reading it may still be coming.
            timer.filter(each -> request.isEnded()).ifPresent(vertx::cancelTimer);
        });
        context.next();
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }

    private long closing(HttpServerRequest request) {
        Duration timeout = Edge.isJson(request) ? json : body;
        return vertx.setTimer(timeout.toMillis(), timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
