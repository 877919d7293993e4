package org.openiro.child;

import java.util.Optional;

/** Codes of the return as they were stored: an imported history keeps what was sent, also codes of no list. */
final class Codes {

    private Codes() {}

    static <E extends Enum<E>> Optional<E> known(Class<E> list, String code) {
        if (code == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(list, code));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
