package org.openiro.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The token endpoint of one realm. */
final class TokenEndpoint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    TokenEndpoint(String baseUrl, String realm) {
        this.address = URI.create(baseUrl + "/realms/" + realm + "/protocol/openid-connect/token");
    }

    /**
     * Asks for tokens.
     *
     * @throws SignInException if the endpoint refuses
     */
    Tokens request(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", Forms.MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(Forms.encode(form)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new SignInException(body.path("error").asText() + ": "
                        + body.path("error_description").asText("no description"));
            }
            return new Tokens(
                    body.path("access_token").asText(),
                    body.path("refresh_token").asText(null),
                    body.path("expires_in").asInt());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's token endpoint " + address + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a token", e);
        }
    }
}
