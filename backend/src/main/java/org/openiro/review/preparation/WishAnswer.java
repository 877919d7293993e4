package org.openiro.review.preparation;

/**
 * What becomes of a wish, in words for the child.
 *
 * @param explanation why it is otherwise; may be null where it is as wished
 */
record WishAnswer(WishAbout about, boolean asWished, String explanation) {}
