package org.openiro.review;

/** @param kind the name of a ground; null where none was given */
public record EarlyReviewCount(String kind, int total) {}
