package org.openiro.work;

import java.util.UUID;

/**
 * Does one kind of work, inside a transaction scoped to the authority of the item. What it writes is kept exactly once,
 * with the item's completion; what it sends elsewhere may be sent again after a crash and carries the item's id.
 */
public interface WorkHandler {

    WorkKind kind();

    /**
     * @param item stable id of this item, for effects outside the database
     * @param subject what the item is about
     * @throws RuntimeException to be tried again later
     */
    void handle(UUID item, UUID subject);

    /**
     * An attempt has failed and left nothing behind; what is written here is kept. After the last attempt the item is put
     * aside and the alert of it raised, unless this has told somebody itself.
     *
     * @param attempts so far, this one included
     * @param last whether there will be no other
     * @return whether somebody has been told that it was the last
     */
    default boolean failed(UUID subject, int attempts, boolean last) {
        return false;
    }
}
