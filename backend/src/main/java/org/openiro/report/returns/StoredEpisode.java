package org.openiro.report.returns;

import java.util.List;
import java.util.UUID;
import org.openiro.report.ssda903.EpisodeRow;
import org.openiro.report.ssda903.ReturnRow;

/**
 * An episode in the record.
 *
 * @param fields as they stand now
 * @param returned as a return last gave them; null if none did
 */
record StoredEpisode(UUID id, UUID period, List<String> fields, List<String> returned) {

    EpisodeRow row(String child) {
        return ReturnFields.episode(ReturnRow.STORED, child, fields);
    }

    /** The fields with what this return changed; what OpenIRO recorded, a return does not change. */
    List<String> with(List<String> sent) {
        return returned == null ? fields : ReturnFields.merge(fields, returned, sent);
    }
}
