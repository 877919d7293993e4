package org.openiro.work;

import java.util.UUID;

/** An item that has been claimed: its stream is locked until the transaction ends. */
record WorkItem(UUID id, UUID authority, String stream, WorkKind kind, UUID subject, int attempts) {

    static final String CHILD = "child:";
    static final String ACCOUNT = "account:";

    /** The id of the child whose stream it is in; null in any other. */
    String child() {
        if (stream.startsWith(CHILD)) {
            return stream.substring(CHILD.length());
        }
        return stream.startsWith(ACCOUNT) ? stream.substring(ACCOUNT.length()) : null;
    }
}
