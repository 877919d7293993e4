package org.openiro.work;

import java.util.UUID;

/** An item that has been claimed: its row is locked until the transaction ends. */
record WorkItem(UUID id, UUID authority, String stream, WorkKind kind, UUID subject, int attempts) {}
