package org.openiro.localstack.matrix;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request before it is sent, to be damaged.
 *
 * @param path and query as they go over the wire
 * @param body empty for none
 */
record Draft(URI base, String method, String path, String query, Map<String, String> headers, byte[] body) {

    Draft withMethod(String other) {
        return new Draft(base, other, path, query, headers, body);
    }

    Draft withPath(String other) {
        return new Draft(base, method, other, query, headers, body);
    }

    Draft withQuery(String other) {
        return new Draft(base, method, path, other, headers, body);
    }

    /** @param value null to leave the header out */
    Draft withHeader(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(headers);
        if (value == null) {
            others.remove(name);
        } else {
            others.put(name, value);
        }
        return new Draft(base, method, path, query, others, body);
    }

    Draft withBody(byte[] other) {
        return new Draft(base, method, path, query, headers, other);
    }

    HttpRequest request() {
        URI uri = URI.create(base.toString().replaceFirst("/$", "") + path + (query.isEmpty() ? "" : "?" + query));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(60))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }
}
