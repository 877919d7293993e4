package org.openiro.oversight.concern;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.Session;
import org.openiro.link.LinkPage;
import org.openiro.link.LinkPages;
import org.openiro.link.LinkPurpose;
import org.openiro.link.LinkTexts;
import org.openiro.link.LinkedPages;

/** What came of a concern as a page: what was written for whoever raised it, and nothing else. */
@ApplicationScoped
class ConcernOutcomePages implements LinkedPages {

    private final Session entities;
    private final LinkPages pages;

    ConcernOutcomePages(Session entities, LinkPages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.CONCERN_OUTCOME;
    }

    @Override
    public LinkPage show(String language) {
        Object[] row = entities.createNativeQuery(
                        "select language, words from scope.linked_concern_outcome()", Object[].class)
                .addScalar("language", String.class)
                .addScalar("words", String.class)
                .getSingleResult();
        LinkTexts texts = LinkTexts.of(ConcernPages.TEXTS, language, (String) row[0]);
        return pages.render(200, "link/message", texts, Map.of("title", texts.get("outcome.title"), "said", row[1]));
    }

    /** There is nothing to send. */
    @Override
    public LinkPage submit(String language, Map<String, String> fields) {
        return show(language);
    }
}
