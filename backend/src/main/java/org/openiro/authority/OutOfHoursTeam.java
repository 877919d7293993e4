package org.openiro.authority;

/**
 * Who answers when the offices are closed.
 *
 * @param hours when they answer, in plain words
 */
record OutOfHoursTeam(String name, String phone, String hours) {}
