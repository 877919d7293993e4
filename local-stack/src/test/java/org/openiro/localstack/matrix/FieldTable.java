package org.openiro.localstack.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What people have reviewed: which properties of an answer are there for which roles. */
final class FieldTable {

    private static final String NOBODY = "nobody";

    private FieldTable() {}

    /** @param thereFor the roles that find the property; all others must not */
    record Row(Operation operation, String property, Set<String> thereFor) {}

    static List<Row> read() {
        List<Operation> operations = Operation.all();
        return Lines.of("fields.csv").stream()
                .skip(1)
                .map(line -> new Row(
                        operation(operations, line.get(0), line.get(1)),
                        line.get(2),
                        line.get(3).equals(NOBODY)
                                ? Set.of()
                                : Arrays.stream(line.get(3).split(" +")).collect(Collectors.toUnmodifiableSet())))
                .toList();
    }

    private static Operation operation(List<Operation> operations, String contract, String id) {
        return operations.stream()
                .filter(each -> each.id().equals(id)
                        && each.contract().name().toLowerCase(Locale.ROOT).equals(contract))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "fields.csv has " + id + ", which the " + contract + " contract lacks"));
    }
}
