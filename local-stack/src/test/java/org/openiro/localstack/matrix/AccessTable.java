package org.openiro.localstack.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people have reviewed: whose each operation's subject is, and to whom that makes it open. */
final class AccessTable {

    private static final String NONE = "-";
    private static final String NOTHING = "nothing";

    private final Map<Key, Row> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, Tie>> ties = new LinkedHashMap<>();

    private AccessTable() {}

    record Key(Operation.Contract contract, String operation) {}

    /**
     * One operation.
     *
     * @param names empty when its address names nothing of anybody's
     * @param shows what a permitted answer must hold of the caller's own; empty when nothing in particular
     */
    record Row(Optional<Kind> names, String whose, Optional<Kind> shows) {}

    static AccessTable read() {
        AccessTable table = new AccessTable();
        List<List<String>> kinds = Lines.of("ties.csv");
        List<String> roles = kinds.get(0);
        for (List<String> line : kinds.subList(1, kinds.size())) {
            Map<String, Tie> byRole = new LinkedHashMap<>();
            for (int i = 1; i < roles.size(); i++) {
                byRole.put(roles.get(i), Tie.of(line.get(i)));
            }
            table.ties.put(line.get(0), byRole);
        }
        for (List<String> line : Lines.of("operations.csv").stream().skip(1).toList()) {
            Key key = new Key(Operation.Contract.valueOf(line.get(0).toUpperCase(Locale.ROOT)), line.get(1));
            if (!table.ties.containsKey(line.get(3))) {
                throw new IllegalArgumentException(
                        "%s is somebody's as \"%s\", which ties.csv lacks".formatted(line.get(1), line.get(3)));
            }
            Row row = new Row(kind(line.get(2), NOTHING), line.get(3), kind(line.get(4), NONE));
            if (table.rows.put(key, row) != null) {
                throw new IllegalArgumentException(line.get(1) + " stands twice in operations.csv");
            }
        }
        return table;
    }

    private static Optional<Kind> kind(String word, String none) {
        return word.equals(none) ? Optional.empty() : Optional.of(Kind.of(word));
    }

    Map<Key, Row> rows() {
        return rows;
    }

    Row row(Operation operation) {
        return rows.get(new Key(operation.contract(), operation.id()));
    }

    Tie tie(Operation operation, String role) {
        return ties.get(row(operation).whose()).getOrDefault(role, Tie.NEVER);
    }
}
