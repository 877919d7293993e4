package org.openiro.link;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.openiro.platform.limit.Allowance;
import org.openiro.platform.limit.ClientAddress;

/**
 * The pages behind one-time links: plain HTML for people, not part of the contract. They need no script and set no
 * cookie, so that no other site can act through a visitor's browser: whoever can send the form holds the token.
 */
@ApplicationScoped
class LinkRoutes {

    static final String PATH = "/links/";

    /** Fields of a form; the longest has about a dozen answers. */
    private static final long MAX_FORM_BYTES = 256 * 1024L;

    private static final Logger LOG = Logger.getLogger(LinkRoutes.class);

    private final LinkDoor door;
    private final LinkPages pages;
    private final ClientAddress addresses;
    private final Allowance allowance;

    LinkRoutes(
            LinkDoor door,
            LinkPages pages,
            ClientAddress addresses,
            @ConfigProperty(name = "openiro.links.requests-per-minute") int perMinute) {
        this.door = door;
        this.pages = pages;
        this.addresses = addresses;
        this.allowance = new Allowance(perMinute);
    }

    void routes(@Observes Router router) {
        router.route(PATH + "*").handler(this::limit).failureHandler(this::failed);
        router.get(PATH + ":token").blockingHandler(request -> answer(request, show(request)), false);
        router.post(PATH + ":token").handler(BodyHandler.create(false).setBodyLimit(MAX_FORM_BYTES));
        router.post(PATH + ":token").blockingHandler(request -> answer(request, submit(request)), false);
    }

    private void limit(RoutingContext request) {
        OptionalLong wait = allowance.secondsToWait(addresses.of(request));
        if (wait.isEmpty()) {
            request.next();
        } else {
            request.response().putHeader("Retry-After", Long.toString(wait.getAsLong()));
            answer(request, pages.failed(429, language(request)));
        }
    }

    private LinkPage show(RoutingContext request) {
        return door.show(request.pathParam("token"), language(request));
    }

    private LinkPage submit(RoutingContext request) {
        MultiMap sent = request.request().formAttributes();
        Map<String, String> fields = new HashMap<>();
        sent.forEach(field -> fields.putIfAbsent(field.getKey(), clean(field.getValue())));
        return door.submit(request.pathParam("token"), language(request), fields);
    }

    /** Browsers send two characters for a new line; others that cannot be seen are nobody's words. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]", "")
                .strip();
    }

    private void failed(RoutingContext request) {
        int status = request.statusCode() < 400 ? 500 : request.statusCode();
        if (status == 500) {
            // The address holds the token.
            LOG.error("A page behind a one-time link failed", request.failure());
        }
        answer(request, pages.failed(status, language(request)));
    }

    private void answer(RoutingContext request, LinkPage page) {
        HttpServerResponse response = request.response();
        if (!response.ended() && !response.headWritten()) {
            response.setStatusCode(page.status())
                    .putHeader("Content-Type", "text/html; charset=utf-8")
                    .putHeader("Content-Security-Policy", pages.policy())
                    .putHeader("X-Robots-Tag", "noindex, nofollow")
                    .end(page.html());
        }
    }

    private static String language(RoutingContext request) {
        return request.queryParam("lang").stream().findFirst().orElse(null);
    }
}
