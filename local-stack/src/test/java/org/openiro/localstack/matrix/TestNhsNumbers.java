package org.openiro.localstack.matrix;

import java.util.concurrent.ThreadLocalRandom;

/** NHS numbers of the range that is kept for tests, with the check digit that fits. */
final class TestNhsNumbers {

    private static final int RANGE = 1_000_000;
    private static final int MODULUS = 11;
    private static final int NO_DIGIT = 10;

    private TestNhsNumbers() {}

    static String any() {
        while (true) {
            String nine =
                    "999" + String.format("%06d", ThreadLocalRandom.current().nextInt(RANGE));
            int sum = 0;
            for (int i = 0; i < nine.length(); i++) {
                sum += (nine.length() + 1 - i) * (nine.charAt(i) - '0');
            }
            int check = (MODULUS - sum % MODULUS) % MODULUS;
            if (check != NO_DIGIT) {
                return nine + check;
            }
        }
    }
}
