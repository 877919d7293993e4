package org.openiro.review.distribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.Session;
import org.openiro.document.Document;
import org.openiro.document.FlatSection;
import org.openiro.link.LinkPage;
import org.openiro.link.LinkPages;
import org.openiro.link.LinkPurpose;
import org.openiro.link.LinkTexts;
import org.openiro.link.LinkedPages;

/** A copy of a record as a page: what its recipient was given, and nothing else of the record. */
@ApplicationScoped
class RecordPages implements LinkedPages {

    static final String TEXTS = "org.openiro.review.distribution.record";

    private final Session entities;
    private final LinkPages pages;
    private final ObjectMapper json;

    RecordPages(Session entities, LinkPages pages, ObjectMapper json) {
        this.entities = entities;
        this.pages = pages;
        this.json = json;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.RECORD;
    }

    @Override
    public LinkPage show(String language) {
        Object[] row = entities.createNativeQuery("select language, content from scope.linked_record()", Object[].class)
                .addScalar("language", String.class)
                .addScalar("content", String.class)
                .getSingleResult();
        Document document = read((String) row[1]);
        LinkTexts texts = LinkTexts.of(TEXTS, language, (String) row[0]);
        return pages.render(
                200,
                "document/page",
                texts,
                Map.of("title", texts.get("title"), "document", document, "sections", FlatSection.of(document)));
    }

    /** There is nothing to send. */
    @Override
    public LinkPage submit(String language, Map<String, String> fields) {
        return show(language);
    }

    private Document read(String content) {
        try {
            return json.readValue(content, Document.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
