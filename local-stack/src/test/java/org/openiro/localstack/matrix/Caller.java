package org.openiro.localstack.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openiro.localstack.seed.Persona;

/**
 * Whose request it is.
 *
 * @param name as the tables and the report call it: a role of the contract, CHILD or nobody
 * @param persona who has the role; empty for the child and for nobody
 */
record Caller(String name, Optional<Persona> persona) {

    static final Caller CHILD = new Caller("CHILD", Optional.empty());
    static final Caller NOBODY = new Caller("nobody", Optional.empty());

    /** Every role of the staff contract once, a child, and somebody who is not signed in. */
    static List<Caller> all() {
        return Stream.concat(
                        Arrays.stream(Persona.values())
                                .filter(persona -> persona.name().equals(persona.role()))
                                .map(persona -> new Caller(persona.role(), Optional.of(persona))),
                        Stream.of(CHILD, NOBODY))
                .toList();
    }

    boolean isStaff() {
        return persona.isPresent();
    }
}
