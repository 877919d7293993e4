package org.openiro.authority;

import java.util.List;

/**
 * What an authority says of itself.
 *
 * @param serviceInbox where notices to the IRO service go; null while there is none
 * @param outOfHours null while there is none
 * @param helplines in the order children see them
 */
record AuthorityDetails(String name, String serviceInbox, OutOfHoursTeam outOfHours, List<Helpline> helplines) {}
