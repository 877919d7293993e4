package org.openiro.authority;

/**
 * How an authority runs its reviewing service.
 *
 * @param managersCarryChild whether every manager of the service is to be the IRO of at least one child
 * @param otherDutyHoursInYear hours of duties besides the core role, for one IRO in a reporting year (1 April to 31
 *     March); null for no cap
 */
public record ServicePolicy(boolean managersCarryChild, Integer otherDutyHoursInYear) {}
