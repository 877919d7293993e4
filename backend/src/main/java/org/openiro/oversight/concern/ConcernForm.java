package org.openiro.oversight.concern;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openiro.link.FormField;
import org.openiro.link.LinkTexts;

/** A concern as it is filled in. */
final class ConcernForm {

    /** Whether mail gets there is for the mail server to say. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");

    private final Map<Field, String> answers = new EnumMap<>(Field.class);
    private final Map<Field, String> errors = new EnumMap<>(Field.class);
    private final LinkTexts texts;

    /** One that nobody has touched. */
    ConcernForm(LinkTexts texts, String name, String relation) {
        this.texts = texts;
        answers.put(Field.NAME, name);
        answers.put(Field.RELATION, relation);
    }

    /** One that was sent; other fields than those of the form are none. */
    ConcernForm(LinkTexts texts, Map<String, String> sent) {
        this.texts = texts;
        for (Field field : Field.values()) {
            answers.put(field, sent.getOrDefault(field.name(), ""));
            check(field);
        }
    }

    private void check(Field field) {
        String answer = answers.get(field);
        if (answer.isEmpty() && field.isNeeded()) {
            errors.put(field, texts.get("error." + field));
        } else if (answer.length() > field.maxLength()) {
            errors.put(field, texts.get("error.long", field.maxLength(), answer.length()));
        } else if (field == Field.EMAIL
                && !answer.isEmpty()
                && !EMAIL.matcher(answer).matches()) {
            errors.put(field, texts.get("error.EMAIL"));
        }
    }

    boolean isWrong() {
        return !errors.isEmpty();
    }

    /** Null where nothing was said. */
    String get(Field field) {
        String answer = answers.getOrDefault(field, "");
        return answer.isEmpty() ? null : answer;
    }

    List<FormField> fields() {
        return Stream.of(Field.values())
                .map(field -> new FormField(
                        field.name(),
                        texts.get(field.name()),
                        texts.has(field + ".hint") ? texts.get(field + ".hint") : "",
                        answers.getOrDefault(field, ""),
                        errors.getOrDefault(field, ""),
                        List.of(),
                        field.maxLength()))
                .toList();
    }

    /** In the order of the page. */
    enum Field {
        CONCERN(4000, true),
        NAME(120, true),
        RELATION(120, true),
        EMAIL(254, false),
        PHONE(60, false);

        private final int maxLength;
        private final boolean needed;

        Field(int maxLength, boolean needed) {
            this.maxLength = maxLength;
            this.needed = needed;
        }

        /** In characters. */
        int maxLength() {
            return maxLength;
        }

        boolean isNeeded() {
            return needed;
        }
    }
}
