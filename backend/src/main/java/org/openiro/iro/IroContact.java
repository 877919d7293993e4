package org.openiro.iro;

/**
 * How an IRO is reached; each may be null.
 *
 * @param text number for text messages
 * @param hours in plain words
 */
record IroContact(String phone, String text, String email, String hours) {

    static final IroContact NONE = new IroContact(null, null, null, null);
}
