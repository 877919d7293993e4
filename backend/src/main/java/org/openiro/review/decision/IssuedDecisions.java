package org.openiro.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/** The decisions of a child that others may name. */
@ApplicationScoped
public class IssuedDecisions {

    private final EntityManager entities;

    IssuedDecisions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * In one query, however many there are.
     *
     * @param pointer to the list of them in the request
     * @throws ProblemException 422 for each that was not issued for this child, or holds no more
     */
    public void require(UUID child, List<UUID> decisions, String pointer) {
        if (decisions.isEmpty()) {
            return;
        }
        Set<UUID> known = new HashSet<>(entities.createQuery(
                        "select d.id from ReviewDecision d where d.childId = :child and d.id in :ids and d.issueId is not null"
                                + " and (d.ending.ending is null or d.ending.ending not in (:takenBack))",
                        UUID.class)
                .setParameter("child", child)
                .setParameter("ids", decisions)
                .setParameter("takenBack", List.of(EndingKind.WITHDRAWN, EndingKind.SUPERSEDED))
                .getResultList());
        List<FieldProblem> unknown = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (!known.contains(decisions.get(i))) {
                unknown.add(
                        new FieldProblem(pointer + "/" + i, "UNKNOWN", "No such decision was issued for the child."));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    "unknown-reference",
                    "Name decisions that were issued for this child and hold.",
                    unknown.toArray(FieldProblem[]::new));
        }
    }
}
