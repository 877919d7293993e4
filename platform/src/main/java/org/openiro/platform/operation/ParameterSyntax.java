package org.openiro.platform.operation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** Whether the text of a parameter has the form that the contract gives its type: stricter than Java's own readers. */
final class ParameterSyntax {

    private static final int DATE_LENGTH = 10;
    private static final int UUID_LENGTH = 36;

    private ParameterSyntax() {}

    /** @param type as the generated interface declares it; texts of other types than these are for constraints to check */
    static boolean isWellFormed(Class<?> type, String text) {
        try {
            if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> constant.toString().equals(text));
            } else if (type == Boolean.class) {
                return text.equals("true") || text.equals("false");
            } else if (type == Integer.class) {
                Integer.parseInt(text);
            } else if (type == Long.class) {
                Long.parseLong(text);
            } else if (type == LocalDate.class) {
                // Java also takes years with a sign and more than four digits.
                return text.length() == DATE_LENGTH && LocalDate.parse(text) != null;
            } else if (type == UUID.class) {
                // Java also takes shortened forms.
                return text.length() == UUID_LENGTH && UUID.fromString(text) != null;
            }
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
