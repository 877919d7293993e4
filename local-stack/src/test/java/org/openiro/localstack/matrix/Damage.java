package org.openiro.localstack.matrix;

import java.util.function.UnaryOperator;

/**
 * One kind of damage to a request.
 *
 * @param refused whether it must be refused; otherwise it may also be overlooked, but nothing may fail
 */
record Damage(String name, boolean refused, UnaryOperator<Draft> inflict) {

    /** Stands in everything that must be refused, so that it is recognised where it must not be: anywhere. */
    static final String MARK = "Zq7xMarkw9";

    static Damage refused(String name, UnaryOperator<Draft> inflict) {
        return new Damage(name, true, inflict);
    }

    static Damage survived(String name, UnaryOperator<Draft> inflict) {
        return new Damage(name, false, inflict);
    }
}
