package org.openiro.companionapi.view;

/**
 * What a child writes.
 *
 * @param visibleTo who may read it once it is shared
 */
record Thought(String topic, String words, String visibleTo) {

    boolean isIn(ViewRow view) {
        return topic.equals(view.topic) && words.equals(view.words) && visibleTo.equals(view.visibleTo);
    }
}
