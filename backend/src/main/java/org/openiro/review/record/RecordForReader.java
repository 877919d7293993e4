package org.openiro.review.record;

import java.util.Set;
import org.openiro.document.Document;
import org.openiro.review.RecordPart;

/**
 * A version of a record with what somebody may know of it.
 *
 * @param reason why it is another than the one before; null for the first, and where it is not for this reader
 */
record RecordForReader(IssuedVersion version, RecordContent content, String reason) {

    static RecordForReader of(IssuedVersion version, RecordReader reader) {
        return new RecordForReader(
                version,
                ((RecordContent) version.getContent()).readBy(reader),
                reader.mayReadReason(version.getReason()) ? version.getReason() : null);
    }

    /** Without some of its parts; a reason may speak of what is in them. */
    RecordForReader without(Set<RecordPart> parts) {
        return parts.isEmpty() ? this : new RecordForReader(version, content.without(parts), null);
    }

    Document toPrint() {
        return content.toPrint(version.inWords(reason));
    }
}
