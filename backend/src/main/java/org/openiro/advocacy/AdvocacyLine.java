package org.openiro.advocacy;

import java.util.List;
import java.util.UUID;

/**
 * A request as it is read.
 *
 * @param childFirstName null for a child known only from a return
 * @param advocateName null until accepted
 * @param reason null for everybody the database withholds it from
 */
record AdvocacyLine(
        AdvocacyRequest request,
        String childFirstName,
        String advocateName,
        String reason,
        List<AdvocacyDuty> deadlines) {

    AdvocacyLine(AdvocacyRequest request, String childFirstName, String advocateName, String reason) {
        this(request, childFirstName, advocateName, reason, List.of());
    }

    AdvocacyLine with(List<AdvocacyDuty> duties) {
        return new AdvocacyLine(request, childFirstName, advocateName, reason, duties);
    }

    UUID id() {
        return request.getId();
    }
}
