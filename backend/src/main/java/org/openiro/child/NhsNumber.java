package org.openiro.child;

import java.util.Optional;

/** An NHS number: ten digits, of which the last checks the others (NHS Data Dictionary, NHS NUMBER: modulus 11). */
final class NhsNumber {

    private static final int LENGTH = 10;
    private static final int MODULUS = 11;

    private final String digits;

    private NhsNumber(String digits) {
        this.digits = digits;
    }

    /** Empty for anything that is none. */
    static Optional<NhsNumber> parse(String text) {
        return text.matches("[0-9]{10}") && checks(text) ? Optional.of(new NhsNumber(text)) : Optional.empty();
    }

    private static boolean checks(String text) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * Character.digit(text.charAt(i), LENGTH);
        }
        // Eleven counts as nought; ten is no digit, and such numbers are not issued.
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == Character.digit(text.charAt(LENGTH - 1), LENGTH);
    }

    String digits() {
        return digits;
    }

    /** Says nothing of the number, so that no log does. */
    @Override
    public String toString() {
        return "an NHS number";
    }
}
