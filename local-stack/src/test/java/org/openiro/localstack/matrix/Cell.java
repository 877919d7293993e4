package org.openiro.localstack.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One cell of the matrix: who asks for what, and what must come back. */
record Cell(Operation operation, Caller caller, Relation relation, Expected expected) {

    static List<Cell> all(AccessTable table) {
        List<Cell> cells = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            for (Caller caller : Caller.all()) {
                for (Relation relation : Relation.values()) {
                    if (isOne(table, operation, caller, relation)) {
                        cells.add(
                                new Cell(operation, caller, relation, Expected.of(table, operation, caller, relation)));
                    }
                }
            }
        }
        return cells;
    }

    /** Where an address names nobody's thing, there is less to ask. */
    private static boolean isOne(AccessTable table, Operation operation, Caller caller, Relation relation) {
        AccessTable.Row row = table.row(operation);
        boolean named = row.names().isPresent();
        boolean staff = operation.contract() == Operation.Contract.STAFF;
        return switch (relation) {
            case OWN -> true;
            // Somebody who has no token has none that could be forged.
            case NOT_SIGNED_IN -> caller != Caller.NOBODY;
            // A tie is to a child; nothing else begins or ends.
            case FORMER, PLANNED ->
                staff && row.names().or(row::shows).filter(Kind::isOfAChild).isPresent();
            case UNRELATED -> named || row.shows().isPresent();
            case OTHER_AUTHORITY -> named || staff && operation.takes("header:OpenIRO-Authority");
            case WITHHELD ->
                row.names()
                                .filter(kind -> kind == Kind.MESSAGE || kind == Kind.VIEW)
                                .isPresent()
                        && staff
                        && operation.roles().contains(caller.name());
        };
    }

    String title() {
        return "%-9s %-28s %-16s %-15s"
                .formatted(
                        operation.contract().name().toLowerCase(Locale.ROOT),
                        operation.id(),
                        caller.name(),
                        relation.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
