package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** The page in the companion app that shows a child who their IRO is was opened for the first time. */
@ApplicationScoped
class ChildOpenedIroPage implements WorkHandler {

    private final EntityManager entities;
    private final ChildSawIro sawIro;

    ChildOpenedIroPage(EntityManager entities, ChildSawIro sawIro) {
        this.entities = entities;
        this.sawIro = sawIro;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHILD_SAW_IRO;
    }

    @Override
    public void handle(UUID item, UUID allocation) {
        sawIro.inTheApp(entities.find(Allocation.class, allocation).getChildId());
    }
}
