package org.openiro.link;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Makes the pages behind links, all in one frame. What is put into them is escaped by the templates. */
@ApplicationScoped
public class LinkPages {

    private static final String STYLE = "/org/openiro/link/style.css";
    private static final String TEXTS = "org.openiro.link.pages";

    private final Engine templates;
    private final String style;
    private final String policy;

    LinkPages(Engine templates) {
        this.templates = templates;
        this.style = style();
        this.policy = "default-src 'none'; style-src 'sha256-" + sha256(style)
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /**
     * A page from a template that includes {@code link/frame}.
     *
     * @param texts for {@code lang}, {@code dir} and {@code t}
     * @param data what else the template names
     */
    public LinkPage render(int status, String template, LinkTexts texts, Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("lang", texts.language());
        all.put("dir", texts.direction());
        all.put("languages", LinkTexts.LANGUAGES);
        all.put("t", texts.plain());
        all.put("style", style);
        return new LinkPage(status, templates.getTemplate(template).render(all));
    }

    /** What allows the page its own style sheet and its own form, and nothing else. */
    String policy() {
        return policy;
    }

    /** Used and expired are told to whoever has the link; a wrong one learns nothing. */
    LinkPage closed(LinkState state, String language) {
        return message(state == LinkState.UNKNOWN ? 404 : 410, LinkTexts.of(TEXTS, language), state.name());
    }

    LinkPage failed(int status, String language) {
        String said = switch (status) {
            // The server says 400 of a field, or a number of fields, beyond its limits.
            case 400, 413 -> "TOO_LARGE";
            case 429 -> "TOO_OFTEN";
            case 404, 405 -> LinkState.UNKNOWN.name();
            default -> "FAILED";
        };
        return message(status, LinkTexts.of(TEXTS, language), said);
    }

    /**
     * A page that says one thing and asks nothing.
     *
     * @param said the key of its title and its text
     */
    public LinkPage message(int status, LinkTexts texts, String said) {
        return render(
                status,
                "link/message",
                texts,
                Map.of("title", texts.get(said + ".title"), "said", texts.get(said + ".text")));
    }

    private static String style() {
        try (InputStream css = LinkPages.class.getResourceAsStream(STYLE)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
