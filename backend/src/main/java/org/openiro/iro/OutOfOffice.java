package org.openiro.iro;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What children are told while their IRO is away.
 *
 * @param until the last day away
 * @param coverPersonId who helps meanwhile; may be null
 */
record OutOfOffice(LocalDate until, String text, UUID coverPersonId) {}
