package org.openiro.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * Keycloak's administration API, as far as the overlay needs it. Keycloak's own client brings RESTEasy Classic, which
 * must not meet Quarkus REST on the class path of a module that tests with this kit.
 */
final class AdminApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** The administrator's token lives for a minute. */
    private static final long RENEW_NANOS = Duration.ofSeconds(40).toNanos();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String baseUrl;
    private final String username;
    private final String password;
    private final TokenEndpoint tokens;
    private String token;
    private long tokenSince;

    AdminApi(KeycloakServer server) {
        this(server.baseUrl(), server.adminUsername(), server.adminPassword());
    }

    AdminApi(String baseUrl, String username, String password) {
        this.baseUrl = baseUrl;
        this.username = username;
        this.password = password;
        this.tokens = new TokenEndpoint(baseUrl, "master");
    }

    /** The resource, or a missing node if there is none. */
    JsonNode get(String path) {
        HttpResponse<String> response = send("GET", path, null);
        return response.statusCode() == 404 ? MissingNode.getInstance() : json(response);
    }

    /** Creates something and answers its id, or an empty text where Keycloak gives none. */
    String post(String path, JsonNode body) {
        return send("POST", path, body)
                .headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElse("");
    }

    void put(String path, JsonNode body) {
        send("PUT", path, body);
    }

    void delete(String path, JsonNode body) {
        send("DELETE", path, body);
    }

    private HttpResponse<String> send(String method, String path, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + "/admin/realms" + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token());
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean absent = response.statusCode() == 404 && method.equals("GET");
            if (response.statusCode() >= 300 && !absent) {
                throw new IllegalStateException(
                        method + " " + path + " was answered with " + response.statusCode() + ": " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's administration API cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Keycloak", e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token() {
        if (token == null || System.nanoTime() - tokenSince > RENEW_NANOS) {
            tokenSince = System.nanoTime();
            try {
                token = tokens.request(Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                username,
                                "password",
                                password))
                        .access();
            } catch (SignInException e) {
                throw new IllegalStateException(
                        "Keycloak refuses the administrator's password that is kept with its state; "
                                + "delete the state to start afresh",
                        e);
            }
        }
        return token;
    }
}
