package org.openiro.localstack.matrix;

/** What must come back. */
enum Expected {
    /** A read succeeds; for a write the request gets as far as its content, its state or its version. */
    ALLOWED,
    /** A list without anything in it. */
    EMPTY,
    UNAUTHORIZED,
    FORBIDDEN,
    NOT_FOUND;

    static Expected of(AccessTable table, Operation operation, Caller caller, Relation relation) {
        if (operation.isOpenToAnybody()) {
            return ALLOWED;
        }
        boolean staff = operation.contract() == Operation.Contract.STAFF;
        boolean rightRealm = staff ? caller.isStaff() : caller == Caller.CHILD;
        if (!rightRealm || relation == Relation.NOT_SIGNED_IN) {
            return UNAUTHORIZED;
        }
        boolean named = table.row(operation).names().isPresent();
        if (!named && relation == Relation.OTHER_AUTHORITY) {
            // An authority that is not theirs: there they have no role at all.
            return NOT_FOUND;
        }
        if (!operation.roles().contains(caller.name())) {
            return FORBIDDEN;
        }
        return ofRelation(table.tie(operation, caller.name()), operation, named, relation);
    }

    private static Expected ofRelation(Tie tie, Operation operation, boolean named, Relation relation) {
        if (!named) {
            return ALLOWED;
        }
        return switch (relation) {
            case OWN -> tie != Tie.STANDS_IN ? ALLOWED : operation.isList() ? EMPTY : NOT_FOUND;
            case UNRELATED, FORMER, PLANNED ->
                tie.isWholeAuthority() ? ALLOWED : tie == Tie.STANDS_IN && operation.isList() ? EMPTY : NOT_FOUND;
            case WITHHELD, OTHER_AUTHORITY, NOT_SIGNED_IN -> NOT_FOUND;
        };
    }
}
