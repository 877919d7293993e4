package org.openiro.localstack.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people have reviewed: which properties of an answer are there for which roles. */
final class FieldTable {

    private static final String NOBODY = "nobody";

    private FieldTable() {}

    /** @param thereFor the roles that find the property; all others must not */
    record Row(Operation operation, String property, Set<String> thereFor) {}

    static List<Row> read() {
        return Lines.of("fields.csv").stream()
                .skip(1)
                .map(line -> new Row(
                        Operation.named(line.get(0), line.get(1)),
                        line.get(2),
                        line.get(3).equals(NOBODY)
                                ? Set.of()
                                : Arrays.stream(line.get(3).split(" +")).collect(Collectors.toUnmodifiableSet())))
                .toList();
    }
}
