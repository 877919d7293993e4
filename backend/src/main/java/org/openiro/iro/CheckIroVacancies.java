package org.openiro.iro;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** The day after the last one of an IRO's registration. */
@ApplicationScoped
class CheckIroVacancies implements WorkHandler {

    private final IroVacancies vacancies;

    CheckIroVacancies(IroVacancies vacancies) {
        this.vacancies = vacancies;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHECK_IRO_VACANCIES;
    }

    @Override
    public void handle(UUID item, UUID iro) {
        vacancies.checkIro(iro);
    }
}
