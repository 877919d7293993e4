package org.openiro.localstack.matrix;

import java.util.Optional;
import org.openiro.localstack.seed.Persona;

/**
 * Who is what in a case.
 *
 * @param provider whoever answers requests for advocates; empty where nobody does
 * @param advocate display name, as of the guardian: they need not be anybody who signs in
 */
record Staffing(
        Persona admin,
        Persona manager,
        Persona worker,
        Persona iro,
        Optional<Persona> provider,
        String advocate,
        String guardian) {

    /** The case of those whose cells the matrix tries. */
    static final Staffing OWN = new Staffing(
            Persona.ADMIN,
            Persona.IRO_MANAGER,
            Persona.SOCIAL_WORKER,
            Persona.IRO,
            Optional.of(Persona.ADVOCATE),
            Persona.ADVOCATE.displayName(),
            Persona.GUARDIAN.displayName());

    /** The same authority, another team, and nobody of those. */
    static final Staffing UNRELATED = new Staffing(
            Persona.ADMIN,
            Persona.IRO_MANAGER,
            Persona.SECOND_SOCIAL_WORKER,
            Persona.SECOND_IRO,
            Optional.of(Persona.ADVOCATE),
            "Lena Ford",
            "Karl Best");

    static final Staffing OTHER_AUTHORITY = new Staffing(
            Persona.OTHER_ADMIN,
            Persona.OTHER_IRO_MANAGER,
            Persona.OTHER_SOCIAL_WORKER,
            Persona.OTHER_IRO,
            Optional.empty(),
            "Mina Dale",
            "Ralf Thorn");
}
