package org.openiro.review.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openiro.link.FormField;
import org.openiro.link.LinkTexts;

/** The survey as it is filled in: statements, whether the answers may be read, and words, which are kept only if so. */
final class SurveyForm {

    private static final int MAX_WORDS = 2000;
    private static final String MAY_BE_READ = "MAY_BE_READ";
    private static final String WORDS = "WORDS";
    private static final List<String> YES_OR_NO = List.of("YES", "NO");

    private final LinkTexts texts;
    private final Map<SurveyQuestion, String> answers = new EnumMap<>(SurveyQuestion.class);
    private final String consent;
    private final String words;

    /** Other fields than those of the form are none, nor are other answers than those it offers. */
    SurveyForm(LinkTexts texts, Map<String, String> sent) {
        this.texts = texts;
        for (SurveyQuestion question : SurveyQuestion.values()) {
            Stream.of(Agreement.values())
                    .map(Agreement::name)
                    .filter(agreement -> agreement.equals(sent.get(question.name())))
                    .forEach(agreement -> answers.put(question, agreement));
        }
        this.consent = YES_OR_NO.contains(sent.getOrDefault(MAY_BE_READ, "")) ? sent.get(MAY_BE_READ) : "";
        this.words = sent.getOrDefault(WORDS, "");
    }

    /** Whether it cannot be taken so: nothing is said, or words that are too long or that nobody may read. */
    boolean isWrong() {
        return answers.isEmpty() && words.isEmpty() || !error().isEmpty();
    }

    Map<SurveyQuestion, String> answers() {
        return answers;
    }

    /** False where they did not say. */
    boolean mayBeRead() {
        return consent.equals("YES");
    }

    /** Null for none. */
    String words() {
        return words.isEmpty() ? null : words;
    }

    List<FormField> fields() {
        List<FormField> fields = new ArrayList<>();
        for (SurveyQuestion question : SurveyQuestion.values()) {
            fields.add(choice(
                    question.name(),
                    "",
                    answers.getOrDefault(question, ""),
                    Stream.of(Agreement.values()).map(Agreement::name).toList()));
        }
        fields.add(choice(MAY_BE_READ, texts.get(MAY_BE_READ + ".hint"), consent, YES_OR_NO));
        fields.add(new FormField(
                WORDS, texts.get(WORDS), texts.get(WORDS + ".hint"), words, error(), List.of(), MAX_WORDS));
        return fields;
    }

    private FormField choice(String name, String hint, String chosen, List<String> choices) {
        return new FormField(
                name,
                texts.get(name),
                hint,
                chosen,
                "",
                choices.stream()
                        .map(each -> new FormField.Choice(each, texts.get("choice." + each), each.equals(chosen)))
                        .toList(),
                MAX_WORDS);
    }

    private String error() {
        if (words.length() > MAX_WORDS) {
            return texts.get("error.long", MAX_WORDS, words.length());
        }
        return words.isEmpty() || mayBeRead() ? "" : texts.get("error.unread");
    }
}
