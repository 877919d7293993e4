package org.openiro.companion;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Codes for the first sign-in, such as {@code K7QP-M2XD-9TRZ}: 57 random bits that can be read out and typed. */
@ApplicationScoped
class ActivationCodes {

    // Without what is taken for something else (0 O, 1 I L, U V) and without vowels, so that no word comes up.
    private static final String SIGNS = "BCDFGHJKMNPQRSTVWXYZ23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    String draw() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
