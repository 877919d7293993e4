package org.openiro.authority;

/**
 * A local source of help that children see. Ways to reach it may be null; name, about and hours are always there.
 *
 * @param about in plain words for children
 * @param text the number to send a text message to
 */
record Helpline(String name, String about, String phone, String text, String email, String website, String hours) {}
