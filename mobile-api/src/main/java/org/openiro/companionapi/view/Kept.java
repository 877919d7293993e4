package org.openiro.companionapi.view;

/**
 * What is kept of something that was sent.
 *
 * @param sha256 of what is kept, in hexadecimal
 * @param sentSha256 of what was sent, in hexadecimal
 */
record Kept(String mediaType, byte[] content, String sha256, String sentSha256) {}
