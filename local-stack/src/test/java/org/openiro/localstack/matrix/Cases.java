package org.openiro.localstack.matrix;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.openiro.localstack.LocalTime;
import org.openiro.localstack.api.SignIns;

/** The cases that requests are about, and which of them a request means. */
final class Cases {

    /** Days so far away that nobody's due dates move. */
    private static final LocalDate DAY_OFF = LocalDate.of(2095, 5, 10);

    private final AccessTable table;
    private final Map<Relation, CareCase> cases;

    private Cases(AccessTable table, Map<Relation, CareCase> cases) {
        this.table = table;
        this.cases = cases;
    }

    static Cases make(AccessTable table, SignIns signIns) {
        LocalDate today = new LocalTime(signIns.addresses().directory()).today();
        Map<Relation, CareCase> made = new ConcurrentHashMap<>();
        CompletableFuture<Void> withOthers = CompletableFuture.runAsync(() -> {
            made.put(Relation.OTHER_AUTHORITY, CaseMaker.make(signIns, Staffing.OTHER_AUTHORITY, DAY_OFF));
            made.put(Relation.UNRELATED, CaseMaker.make(signIns, Staffing.UNRELATED, DAY_OFF.plusDays(1)));
            made.put(Relation.PLANNED, CaseMaker.make(signIns, Staffing.UNRELATED, DAY_OFF.plusDays(1)));
        });
        made.put(Relation.OWN, CaseMaker.make(signIns, Staffing.OWN, DAY_OFF));
        made.put(Relation.FORMER, CaseMaker.make(signIns, Staffing.OWN, DAY_OFF));
        withOthers.join();
        CareCase former = made.get(Relation.FORMER);
        HandOver.on(today, signIns, Staffing.OWN, Staffing.UNRELATED, former);
        HandOver.endAdvocacy(today, signIns, Staffing.OWN, former);
        HandOver.on(today.plusDays(1), signIns, Staffing.UNRELATED, Staffing.OWN, made.get(Relation.PLANNED));
        return new Cases(table, made);
    }

    /** What is withheld, and what is asked for with a forged token, is of the caller's own case. */
    CareCase of(Relation relation) {
        return cases.getOrDefault(relation, cases.get(Relation.OWN));
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
            String withheld = of(Relation.OWN).withheld(kind, cell.caller().name());
            if (withheld != null) {
                return withheld;
            }
        }
        return of(cell.relation()).get(kind, cell.caller().name());
    }

    /** Everything that nobody outside the other authority may meet. */
    Collection<String> foreign() {
        return of(Relation.OTHER_AUTHORITY).ofTheChild();
    }

    /** Everything that nobody may meet who needs a tie to a child. */
    Collection<String> notTheirs() {
        return Stream.of(Relation.UNRELATED, Relation.FORMER, Relation.PLANNED)
                .flatMap(relation -> of(relation).ofTheChild().stream())
                .toList();
    }
}
