package org.openiro.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser of one person, without scripts: it follows redirects until a page, or until an address it cannot open. */
final class Browser {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final CookieJar cookies = new CookieJar();

    /** Where the browser came to rest. The page is empty if the address belongs to an app. */
    record Place(URI address, Optional<Document> page) {}

    Place open(URI address) {
        return follow(HttpRequest.newBuilder(address).GET());
    }

    Place submit(URI address, Map<String, String> fields) {
        return follow(HttpRequest.newBuilder(address)
                .header("Content-Type", Forms.MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(Forms.encode(fields))));
    }

    private Place follow(HttpRequest.Builder first) {
        HttpRequest.Builder next = first;
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            HttpResponse<String> response = send(next);
            Optional<String> location = response.headers().firstValue("Location");
            if (location.isEmpty()) {
                return new Place(
                        response.uri(),
                        Optional.of(Jsoup.parse(response.body(), response.uri().toString())));
            }
            URI target = response.uri().resolve(location.get());
            if (!"http".equals(target.getScheme()) && !"https".equals(target.getScheme())) {
                return new Place(target, Optional.empty());
            }
            next = HttpRequest.newBuilder(target).GET();
        }
        throw new SignInException("Keycloak redirects in a circle");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.header().isEmpty()) {
            request.header("Cookie", cookies.header());
        }
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            cookies.keep(response.headers());
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's pages cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a page", e);
        }
    }
}
