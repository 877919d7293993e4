package org.openiro.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A child's app and browser: walks Keycloak's own pages with authorization code and PKCE, as the app does. Every
 * sign-in is a new browser, as on a device that nobody is signed in on.
 */
public final class ChildSignIn {

    private static final int MOST_PAGES = 5;

    private final URI authorization;
    private final TokenEndpoint endpoint;

    /**
     * Signs in at one server.
     *
     * @param baseUrl of Keycloak, such as {@code http://localhost:8180}
     */
    public ChildSignIn(String baseUrl) {
        this.authorization = URI.create(baseUrl + "/realms/" + Realms.CHILDREN + "/protocol/openid-connect/auth");
        this.endpoint = new TokenEndpoint(baseUrl, Realms.CHILDREN);
    }

    /**
     * The first sign-in: with the activation code, whereupon Keycloak must ask for a PIN.
     *
     * @throws SignInException if the code is wrong or no longer valid, the PIN is refused, or no PIN was asked for
     */
    public Tokens activate(String username, String activationCode, String newPin) {
        return walk(username, activationCode, newPin);
    }

    /**
     * A later sign-in.
     *
     * @throws SignInException if the PIN is wrong, the account is locked or closed, or a new PIN is asked for
     */
    public Tokens signIn(String username, String pin) {
        return walk(username, pin, null);
    }

    /**
     * Exchanges a refresh token; each can be used once.
     *
     * @throws SignInException if it was used already or the session has ended
     */
    public Tokens refresh(Tokens tokens) {
        return endpoint.request(Map.of(
                "grant_type", "refresh_token", "client_id", Realms.APP_CLIENT, "refresh_token", tokens.refresh()));
    }

    private Tokens walk(String username, String password, String newPin) {
        Pkce pkce = Pkce.create();
        String state = Pkce.random();
        Browser browser = new Browser();
        Browser.Place place = browser.open(URI.create(authorization + "?"
                + Forms.encode(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        Realms.APP_CLIENT,
                        "redirect_uri",
                        Realms.APP_REDIRECT,
                        "scope",
                        "openid",
                        "state",
                        state,
                        "code_challenge",
                        pkce.challenge(),
                        "code_challenge_method",
                        "S256"))));
        Map<String, Map<String, String>> answers = new HashMap<>();
        answers.put("kc-form-login", Map.of("username", username, "password", password));
        if (newPin != null) {
            answers.put("kc-passwd-update-form", Map.of("password-new", newPin, "password-confirm", newPin));
        }
        for (int pages = 0; pages < MOST_PAGES && place.page().isPresent(); pages++) {
            place = answer(browser, place.page().get(), answers);
        }
        if (newPin != null && answers.containsKey("kc-passwd-update-form")) {
            throw new SignInException("Keycloak did not ask for a new PIN");
        }
        return exchange(place.address(), state, pkce);
    }

    /** Fills in the form on a page; each kind of form is answered once, as a second time means a refusal. */
    private static Browser.Place answer(Browser browser, Document page, Map<String, Map<String, String>> answers) {
        Element form = page.selectFirst("form[method=post]");
        if (form == null) {
            throw new SignInException(text(page));
        }
        Map<String, String> fields = answers.remove(form.id());
        if (fields == null) {
            throw new SignInException(text(page));
        }
        return browser.submit(URI.create(form.absUrl("action")), fields);
    }

    /** What the page tells the child: its error if there is one, else its heading. */
    private static String text(Document page) {
        Element error = page.selectFirst("[id^=input-error], .kc-feedback-text, #kc-error-message");
        Element heading = page.selectFirst("#kc-page-title");
        return error != null ? error.text() : heading != null ? heading.text() : page.title();
    }

    private Tokens exchange(URI address, String state, Pkce pkce) {
        Map<String, String> answer = new HashMap<>();
        for (String field : address.toString().replaceFirst("^[^?]*\\?", "").split("&")) {
            String[] parts = field.split("=", 2);
            answer.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
        }
        if (!state.equals(answer.get("state")) || !answer.containsKey("code")) {
            throw new SignInException("Keycloak gave no authorization code: " + answer.get("error"));
        }
        return endpoint.request(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                Realms.APP_CLIENT,
                "redirect_uri",
                Realms.APP_REDIRECT,
                "code",
                answer.get("code"),
                "code_verifier",
                pkce.verifier()));
    }
}
