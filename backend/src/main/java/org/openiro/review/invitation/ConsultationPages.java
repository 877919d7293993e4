package org.openiro.review.invitation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.openiro.clock.LondonTime;
import org.openiro.link.FormField;
import org.openiro.link.LinkPage;
import org.openiro.link.LinkPages;
import org.openiro.link.LinkPurpose;
import org.openiro.link.LinkTexts;
import org.openiro.link.LinkedPages;

/**
 * The consultation form as a page. It knows what the database tells whoever holds the link: the authority, the child's
 * first name and when the review is.
 */
@ApplicationScoped
class ConsultationPages implements LinkedPages {

    /** Characters of one answer. */
    static final int MAX_LENGTH = 4000;

    private static final String TEXTS = "org.openiro.review.invitation.consultation";

    private final Session entities;
    private final LinkPages pages;
    private final ObjectMapper json;

    ConsultationPages(Session entities, LinkPages pages, ObjectMapper json) {
        this.entities = entities;
        this.pages = pages;
        this.json = json;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.CONSULTATION;
    }

    @Override
    public LinkPage show(String language) {
        Asked asked = asked();
        return form(200, asked, LinkTexts.of(TEXTS, language, asked.language()), Map.of(), Map.of());
    }

    @Override
    public LinkPage submit(String language, Map<String, String> fields) {
        Asked asked = asked();
        LinkTexts texts = LinkTexts.of(TEXTS, language, asked.language());
        Map<Question, String> answers = answers(asked.form(), fields);
        Map<Question, String> errors = errors(answers, texts);
        if (!errors.isEmpty() || answers.isEmpty()) {
            return form(422, asked, texts, answers, errors);
        }
        boolean first = entities.createNativeQuery(
                        "select scope.answer_consultation(cast(:answers as jsonb), :language)", Boolean.class)
                .setParameter("answers", write(answers))
                .setParameter("language", texts.language())
                .getSingleResult();
        return first ? pages.message(200, texts, "thanks") : pages.message(410, texts, "already");
    }

    /** The question in English, for those who read the answers. */
    static String inEnglish(FormKind form, Question question) {
        return LinkTexts.of(TEXTS, "en").get(form + "." + question);
    }

    private Asked asked() {
        Object[] row = entities.createNativeQuery(
                        "select form, language, authority_name, first_name, meeting_at from scope.linked_consultation()",
                        Object[].class)
                .addScalar("form", String.class)
                .addScalar("language", String.class)
                .addScalar("authority_name", String.class)
                .addScalar("first_name", String.class)
                .addScalar("meeting_at", Instant.class)
                .getSingleResult();
        return new Asked(
                FormKind.valueOf((String) row[0]), (String) row[1], (String) row[2], (String) row[3], (Instant) row[4]);
    }

    /** What was filled in; other fields than those of the form are none. */
    private static Map<Question, String> answers(FormKind form, Map<String, String> fields) {
        Map<Question, String> answers = new LinkedHashMap<>();
        for (Question question : Question.of(form)) {
            String answer = fields.getOrDefault(question.name(), "");
            if (!answer.isEmpty()
                    && (question.choices().isEmpty() || question.choices().contains(answer))) {
                answers.put(question, answer);
            }
        }
        return answers;
    }

    private static Map<Question, String> errors(Map<Question, String> answers, LinkTexts texts) {
        Map<Question, String> errors = new LinkedHashMap<>();
        answers.forEach((question, answer) -> {
            if (answer.length() > MAX_LENGTH) {
                errors.put(question, texts.get("error.long", MAX_LENGTH, answer.length()));
            }
        });
        return errors;
    }

    private LinkPage form(
            int status, Asked asked, LinkTexts texts, Map<Question, String> answers, Map<Question, String> errors) {
        List<FormField> fields = Question.of(asked.form()).stream()
                .map(question -> field(asked.form(), question, texts, answers, errors))
                .toList();
        String heading = texts.get(asked.form() + ".title");
        boolean wrong = status != 200;
        return pages.render(
                status,
                "link/form",
                texts,
                Map.of(
                        "title",
                        wrong ? texts.get("error.prefix", heading) : heading,
                        "heading",
                        heading,
                        "intro",
                        intro(asked, texts),
                        "authority",
                        asked.authority(),
                        "fields",
                        fields,
                        "firstField",
                        fields.get(0).name(),
                        "wrong",
                        wrong,
                        "unanswered",
                        wrong && errors.isEmpty(),
                        "nothing",
                        texts.get("error.nothing")));
    }

    private static String intro(Asked asked, LinkTexts texts) {
        String day = texts.day(LondonTime.dateOf(asked.meeting()));
        return asked.firstName() == null
                ? texts.get(asked.form() + ".intro.unnamed", day)
                : texts.get(asked.form() + ".intro", day, asked.firstName());
    }

    private static FormField field(
            FormKind form,
            Question question,
            LinkTexts texts,
            Map<Question, String> answers,
            Map<Question, String> errors) {
        String key = form + "." + question;
        String value = answers.getOrDefault(question, "");
        return new FormField(
                question.name(),
                texts.get(key),
                texts.has(key + ".hint") ? texts.get(key + ".hint") : "",
                value,
                errors.getOrDefault(question, ""),
                question.choices().stream()
                        .map(choice ->
                                new FormField.Choice(choice, texts.get("choice." + choice), choice.equals(value)))
                        .toList(),
                MAX_LENGTH);
    }

    private String write(Map<Question, String> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the database tells whoever holds the link. */
    private record Asked(FormKind form, String language, String authority, String firstName, Instant meeting) {}
}
