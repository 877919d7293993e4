package org.openiro.child;

/** A key person with the name colleagues see. */
record NamedKeyPerson(KeyPerson entry, String displayName) {}
