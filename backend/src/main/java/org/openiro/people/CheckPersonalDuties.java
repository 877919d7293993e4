package org.openiro.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.openiro.work.WorkHandler;
import org.openiro.work.WorkKind;

/** On a day on which what somebody owes may change without anybody doing anything. */
@ApplicationScoped
class CheckPersonalDuties implements WorkHandler {

    private final Event<PersonalDuties> duties;

    CheckPersonalDuties(Event<PersonalDuties> duties) {
        this.duties = duties;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CHECK_PERSONAL_DUTIES;
    }

    @Override
    public void handle(UUID item, UUID person) {
        duties.fire(new PersonalDuties(person));
    }
}
