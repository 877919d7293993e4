package org.openiro.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openiro.platform.problem.Problem;
import org.openiro.platform.problem.ProblemType;
import org.openiro.platform.problem.ProblemTypes;

/** What holds for every answer of the server, also for those that never reach a resource. */
@ApplicationScoped
public class Edge {

    private static final int BEFORE_EVERYTHING = 1000;
    private static final List<Integer> BELOW_RESOURCES =
            List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 429, 431, 500, 503);

    /** A colon, a space and the end of the line. */
    private static final int AROUND_A_HEADER = 4;

    private final ObjectMapper json;
    private final long maxBodySize;
    private final long maxJsonSize;
    private final long maxHeaderSize;

    Edge(
            ObjectMapper json,
            @ConfigProperty(name = "openiro.http.max-body-size") MemorySize maxBodySize,
            @ConfigProperty(name = "openiro.http.max-json-size") MemorySize maxJsonSize,
            @ConfigProperty(name = "openiro.http.max-header-size") MemorySize maxHeaderSize) {
        this.json = json;
        this.maxBodySize = maxBodySize.asLongValue();
        this.maxJsonSize = maxJsonSize.asLongValue();
        this.maxHeaderSize = maxHeaderSize.asLongValue();
    }

    void headers(@Observes Filters filters) {
        filters.register(
                request -> {
                    CorrelationId.intoLogs(request);
                    HttpServerResponse response = request.response();
                    response.putHeader(
                            CorrelationId.HEADER, CorrelationId.of(request).toString());
                    response.putHeader("X-Content-Type-Options", "nosniff");
                    response.putHeader("Referrer-Policy", "no-referrer");
                    response.putHeader("X-Frame-Options", "DENY");
                    response.putHeader("Cache-Control", "no-store");
                    // The framework answers these without a body; what is too large says so here, before it reads on.
                    if (size(request.request().headers()) > maxHeaderSize) {
                        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                        problem(request, 431);
                    } else if (isTooLarge(request.request())) {
                        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                        problem(request, 413);
                    } else {
                        request.next();
                    }
                },
                BEFORE_EVERYTHING);
    }

    private static long size(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + AROUND_A_HEADER;
        }
        return size;
    }

    private boolean isTooLarge(HttpServerRequest request) {
        String contentLength = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return contentLength != null
                    && Long.parseLong(contentLength) > (isJson(request) ? maxJsonSize : maxBodySize);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static boolean isJson(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    void problems(@Observes Router router) {
        BELOW_RESOURCES.forEach(status -> router.errorHandler(
                status, request -> problem(request, request.statusCode() < 400 ? 500 : request.statusCode())));
    }

    /** Ends a request below the resources with the problem of a status; headers that were set stay. */
    public void problem(RoutingContext request, int status) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        ProblemType type = ProblemTypes.forStatus(status);
        Problem problem = new Problem(
                type.uri(), type.status(), type.title(), type.meaning(), CorrelationId.of(request), List.of());
        try {
            response.setStatusCode(type.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            response.setStatusCode(500).end();
        }
    }
}
