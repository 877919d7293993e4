package org.openiro.restriction;

import java.time.Instant;
import java.util.UUID;

/** @param name what the person is called now */
record NamedPerson(UUID restriction, UUID person, String name, Instant namedAt) {}
