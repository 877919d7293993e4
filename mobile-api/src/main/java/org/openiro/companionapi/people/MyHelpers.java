package org.openiro.companionapi.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;

@ApplicationScoped
public class MyHelpers {

    private final EntityManager entities;
    private final Clock clock;

    MyHelpers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public Helpers today() {
        LocalDate today = LocalDate.now(clock);
        return new Helpers(entities.createQuery("from Helper order by since desc, id desc", Helper.class)
                .getResultStream()
                .filter(helper -> helper.isThereOn(today))
                .toList());
    }
}
