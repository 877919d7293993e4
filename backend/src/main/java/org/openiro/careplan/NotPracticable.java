package org.openiro.careplan;

/**
 * Why no review could consider a change beforehand, as regulation 32(2) allows, and who answers for that.
 *
 * @param seniorName the senior person who decided so
 */
public record NotPracticable(String reason, String seniorName, String seniorPosition) {}
