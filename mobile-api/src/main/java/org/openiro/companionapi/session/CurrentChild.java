package org.openiro.companionapi.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Who is signed in, from the scope of the transaction. */
@ApplicationScoped
public class CurrentChild {

    private final EntityManager entities;

    CurrentChild(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws jakarta.persistence.NoResultException without a scope, which is then answered as not signed in */
    public Me get() {
        return entities.createQuery("from Me", Me.class).getSingleResult();
    }

    /** Ends the session here at once, for every replica; the trusted side then ends it where the child signed in. */
    void leave() {
        entities.createNativeQuery("select 1 from companion.leave()").getSingleResult();
    }
}
