package org.openiro.oversight;

import org.openiro.clock.Responsible;

/** To whom a concern goes. */
enum EscalationTarget {
    IRO_MANAGER(Responsible.IRO_MANAGER),
    /** Past the managers. */
    DCS(Responsible.DCS);

    private final Responsible responsible;

    EscalationTarget(Responsible responsible) {
        this.responsible = responsible;
    }

    Responsible responsible() {
        return responsible;
    }
}
