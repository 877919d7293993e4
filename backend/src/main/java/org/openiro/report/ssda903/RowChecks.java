package org.openiro.report.ssda903;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads the values of one row and collects what is wrong with them. */
final class RowChecks {

    private static final Pattern CHILD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/_-]{0,19}");

    /** Anything else in a code column, a spreadsheet formula for one, must not be stored and written out again. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,10}");

    private static final Pattern WHOLE_NUMBER_WITH_DECIMALS = Pattern.compile("[0-9]\\.0+");

    private final RawRow row;
    private final List<Finding> findings = new ArrayList<>();
    private boolean rejected;

    RowChecks(RawRow row) {
        this.row = row;
    }

    /** Notes an anomaly; one that two values of the row share is noted once. */
    void found(Anomaly anomaly) {
        Finding finding = new Finding(row.table(), row.number(), anomaly);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
        rejected |= anomaly.severity() == Severity.REJECT;
    }

    boolean rejected() {
        return rejected;
    }

    /** Whether the row can be read and has a key; without, its other values are not looked at. */
    boolean readable() {
        if (row.fault() != null) {
            found(row.fault());
        } else if (child().isEmpty()) {
            found(Anomaly.CHILD_BLANK);
        } else if (!CHILD.matcher(child()).matches()) {
            found(Anomaly.CHILD_MALFORMED);
        }
        return !rejected;
    }

    String child() {
        return text("CHILD");
    }

    int number() {
        return row.number();
    }

    String text(String column) {
        return row.value(column);
    }

    boolean blank(String column) {
        return text(column).isEmpty();
    }

    Optional<LocalDate> date(String column) {
        return ReturnDate.parse(text(column));
    }

    /** The value, or empty and the anomaly if it is not of the form. A blank is no anomaly. */
    String text(String column, Pattern form, Anomaly malformed) {
        String value = text(column);
        if (value.isEmpty() || form.matcher(value).matches()) {
            return value;
        }
        found(malformed);
        return "";
    }

    /** A code that must be there. */
    String requiredCode(CodeList list) {
        if (blank(list.column())) {
            found(list.unknown());
        }
        return code(list);
    }

    /** A code that may be blank. One that is in no list is kept as sent, unless it has not even the form of a code. */
    String code(CodeList list) {
        String value = wholeNumber(text(list.column())).toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            return "";
        }
        if (!list.has(value)) {
            found(list.unknown());
        }
        return CODE.matcher(value).matches() ? value : "";
    }

    /** Data frames write a column of whole numbers with blanks as 1.0. */
    String wholeNumber(String value) {
        if (!WHOLE_NUMBER_WITH_DECIMALS.matcher(value).matches()) {
            return value;
        }
        found(Anomaly.NUMBER_WITH_DECIMALS);
        return value.substring(0, 1);
    }

    <T extends ReturnRow> ParsedRow<T> result(Supplier<T> typed) {
        return new ParsedRow<>(rejected ? null : typed.get(), findings);
    }
}
