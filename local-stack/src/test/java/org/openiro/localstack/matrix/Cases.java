package org.openiro.localstack.matrix;

import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.openiro.localstack.api.SignIns;

/** The three cases that requests are about, and which of them a request means. */
final class Cases {

    /** Days so far away that nobody's due dates move. */
    private static final LocalDate DAY_OFF = LocalDate.of(2095, 5, 10);

    private final AccessTable table;
    private final CareCase own;
    private final CareCase unrelated;
    private final CareCase otherAuthority;

    private Cases(AccessTable table, CareCase own, CareCase unrelated, CareCase otherAuthority) {
        this.table = table;
        this.own = own;
        this.unrelated = unrelated;
        this.otherAuthority = otherAuthority;
    }

    static Cases make(AccessTable table, SignIns signIns) {
        CompletableFuture<CareCase> elsewhere =
                CompletableFuture.supplyAsync(() -> CaseMaker.make(signIns, Staffing.OTHER_AUTHORITY, DAY_OFF));
        CareCase own = CaseMaker.make(signIns, Staffing.OWN, DAY_OFF);
        CareCase unrelated = CaseMaker.make(signIns, Staffing.UNRELATED, DAY_OFF.plusDays(1));
        return new Cases(table, own, unrelated, elsewhere.join());
    }

    CareCase of(Relation relation) {
        return switch (relation) {
            case OWN, WITHHELD, NOT_SIGNED_IN -> own;
            case UNRELATED -> unrelated;
            case OTHER_AUTHORITY -> otherAuthority;
        };
    }

    boolean namesAnything(Cell cell) {
        return table.row(cell.operation()).names().isPresent();
    }

    /** The id in the address of a request. The table decides where an address may name more than one kind. */
    String id(Cell cell, Kind inPath) {
        Kind kind = table.row(cell.operation())
                .names()
                .filter(named -> named.parameter().equals(inPath.parameter()))
                .orElse(inPath);
        if (cell.relation() == Relation.WITHHELD) {
            String withheld = own.withheld(kind, cell.caller().name());
            if (withheld != null) {
                return withheld;
            }
        }
        return of(cell.relation()).get(kind, cell.caller().name());
    }

    /** Everything that nobody outside the other authority may meet. */
    Set<String> foreign() {
        return Set.copyOf(otherAuthority.ofTheChild());
    }

    /** Everything that nobody without a tie to the unrelated child may meet. */
    Set<String> unrelated() {
        return Set.copyOf(unrelated.ofTheChild());
    }
}
