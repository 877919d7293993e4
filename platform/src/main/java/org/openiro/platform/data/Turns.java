package org.openiro.platform.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.openiro.platform.scope.CurrentScope;

/** One after another, where rules look at more rows than can be locked one by one. */
@ApplicationScoped
public class Turns {

    private final EntityManager entities;
    private final CurrentScope scope;

    Turns(EntityManager entities, CurrentScope scope) {
        this.entities = entities;
        this.scope = scope;
    }

    /**
     * Waits until no other transaction of this authority has the same turn, and keeps it to the end of this one. After
     * the lock time-out of the scope the request is refused as still in progress elsewhere.
     *
     * @param what is done in turns, as {@code PEOPLE}
     */
    public void take(String what) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:turn, 0))")
                .setParameter("turn", what + "/" + scope.authority())
                .getSingleResult();
    }
}
