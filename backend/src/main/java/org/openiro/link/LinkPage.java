package org.openiro.link;

/**
 * A page to answer with.
 *
 * @param status of HTTP
 * @param html the whole page
 */
public record LinkPage(int status, String html) {}
