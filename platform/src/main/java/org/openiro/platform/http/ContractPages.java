package org.openiro.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openiro.platform.problem.ProblemType;
import org.openiro.platform.problem.ProblemTypes;

/**
 * The contract at {@code /openapi.yaml}, as bundled in the build but with this deployment's own sign-in addresses, and a
 * page for each problem type.
 */
@ApplicationScoped
public class ContractPages {

    /** What stands in the contract where a deployment has its own. */
    private static final Pattern EXAMPLE_SIGN_IN =
            Pattern.compile("https://sign-in\\.openiro\\.example/realms/[a-z-]+");

    private final String contract;

    /** @param signIn the realm at which people sign in, as their browsers reach it */
    ContractPages(
            @ConfigProperty(name = "openiro.contract") String resource,
            @ConfigProperty(name = "openiro.sign-in") Optional<String> signIn) {
        String bundled = read(resource);
        this.contract = signIn.map(
                        realm -> EXAMPLE_SIGN_IN.matcher(bundled).replaceAll(Matcher.quoteReplacement(realm)))
                .orElse(bundled);
    }

    void routes(@Observes Router router) {
        router.get("/openapi.yaml")
                .handler(request -> request.response()
                        .putHeader("Content-Type", "application/yaml; charset=utf-8")
                        .putHeader("Cache-Control", "no-cache")
                        .end(contract));
        router.get("/problems/:slug").handler(this::problemPage);
    }

    private void problemPage(RoutingContext request) {
        ProblemTypes.find(request.pathParam("slug"))
                .ifPresentOrElse(
                        type -> request.response()
                                .putHeader("Content-Type", "text/html; charset=utf-8")
                                .end(page(type)),
                        () -> request.fail(404));
    }

    private static String page(ProblemType type) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
                <body><main><h1>%1$s</h1><p>Status %2$d</p><h2>When</h2><p>%3$s</p><h2>What to do</h2><p>%4$s</p></main></body></html>
                """.formatted(type.title(), type.status(), escape(type.meaning()), escape(type.whatToDo()));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String read(String resource) {
        try (InputStream yaml = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
