package org.openiro.idempotency;

/** A first answer as it is given again. Everything but the hash may be null. */
record StoredAnswer(byte[] requestHash, int status, String etag, String location, String body) {}
