package org.openiro.testkit;

import java.net.HttpCookie;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cookies of one browser at one realm. As browsers do on localhost, and Java's own cookie store does not, it sends
 * cookies marked as secure over plain HTTP too.
 */
final class CookieJar {

    private final Map<String, String> cookies = new LinkedHashMap<>();

    void keep(HttpHeaders headers) {
        for (String header : headers.allValues("Set-Cookie")) {
            for (HttpCookie cookie : HttpCookie.parse(header)) {
                if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
    }

    String header() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
