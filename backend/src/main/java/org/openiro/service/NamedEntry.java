package org.openiro.service;

/** An entry with the name of the person it is about, as colleagues see it. */
record NamedEntry(ServiceEntry entry, String displayName) {}
