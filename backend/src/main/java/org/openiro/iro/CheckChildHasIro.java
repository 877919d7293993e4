package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** On the day an allocation ends, and when a child becomes looked after who may have an IRO already. */
@ApplicationScoped
class CheckChildHasIro implements WorkHandler {

    private final IroVacancies vacancies;

    CheckChildHasIro(IroVacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHECK_CHILD_HAS_IRO;
    }

    @Override
    public void handle(UUID item, UUID child) {
        vacancies.checkChild(child);
    }
}
