package org.openiro.localstack.matrix;

import java.util.List;
import java.util.Locale;

/** What people have reviewed: things of others that a body might name. */
final class ReferenceTable {

    private ReferenceTable() {}

    record Row(Operation operation, String property, Kind kind, Relation whose) {

        @Override
        public String toString() {
            return operation.id() + "." + property + " of " + whose;
        }
    }

    static List<Row> read() {
        return Lines.of("references.csv").stream()
                .skip(1)
                .map(line -> new Row(
                        Operation.named(line.get(0), line.get(1)),
                        line.get(2),
                        Kind.of(line.get(3)),
                        Relation.valueOf(line.get(4).toUpperCase(Locale.ROOT).replace(' ', '_'))))
                .toList();
    }
}
