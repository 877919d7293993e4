package org.openiro.review.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.Session;
import org.openiro.link.LinkForm;
import org.openiro.link.LinkPage;
import org.openiro.link.LinkPages;
import org.openiro.link.LinkPurpose;
import org.openiro.link.LinkTexts;
import org.openiro.link.LinkedPages;

/**
 * The survey as a page. It knows what the database tells whoever holds the link: the authority, the child's first name and
 * the day of the last meeting they were to come to. It names nobody else who was there: people may be kept apart, and need not know of each other.
 */
@ApplicationScoped
class SurveyPages implements LinkedPages {

    static final String TEXTS = "org.openiro.review.survey.survey";

    private final Session entities;
    private final LinkPages pages;
    private final ObjectMapper json;

    SurveyPages(Session entities, LinkPages pages, ObjectMapper json) {
        this.entities = entities;
        this.pages = pages;
        this.json = json;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.SURVEY;
    }

    @Override
    public LinkPage show(String language) {
        Asked asked = asked();
        LinkTexts texts = LinkTexts.of(TEXTS, language, asked.language());
        return form(asked, texts, new SurveyForm(texts, Map.of()), false);
    }

    @Override
    public LinkPage submit(String language, Map<String, String> fields) {
        Asked asked = asked();
        LinkTexts texts = LinkTexts.of(TEXTS, language, asked.language());
        SurveyForm form = new SurveyForm(texts, fields);
        if (form.isWrong()) {
            return form(asked, texts, form, true);
        }
        boolean first = entities.createNativeQuery(
                        "select scope.answer_survey(cast(:answers as jsonb), cast(:words as text), :readable, :language)",
                        Boolean.class)
                .setParameter("answers", write(form.answers()))
                .setParameter("words", form.words())
                .setParameter("readable", form.mayBeRead())
                .setParameter("language", texts.language())
                .getSingleResult();
        return first ? pages.message(200, texts, "thanks") : pages.message(410, texts, "already");
    }

    private Asked asked() {
        Object[] row = entities.createNativeQuery(
                        "select language, authority_name, first_name, met_on from scope.linked_survey()",
                        Object[].class)
                .addScalar("language", String.class)
                .addScalar("authority_name", String.class)
                .addScalar("first_name", String.class)
                .addScalar("met_on", LocalDate.class)
                .getSingleResult();
        return new Asked((String) row[0], (String) row[1], (String) row[2], (LocalDate) row[3]);
    }

    private LinkPage form(Asked asked, LinkTexts texts, SurveyForm form, boolean returned) {
        String day = texts.day(asked.metOn());
        String intro = asked.firstName() == null
                ? texts.get("intro.unnamed", day)
                : texts.get("intro", day, asked.firstName());
        return pages.form(texts, new LinkForm(texts.get("title"), intro, asked.authority(), form.fields(), returned));
    }

    private String write(Map<SurveyQuestion, String> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the database tells whoever holds the link. */
    private record Asked(String language, String authority, String firstName, LocalDate metOn) {}
}
