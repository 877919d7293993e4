package org.openiro.review.consideration;

import static org.openiro.review.part.ReviewPart.forbid;
import static org.openiro.review.part.ReviewPart.isSaid;
import static org.openiro.review.part.ReviewPart.require;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openiro.review.part.ReviewPart;

/** Who came to the review and who did not. */
record Attendance(List<Item> items) implements ReviewPart {

    /**
     * @param attendeeId null for somebody who was not invited
     * @param name null for an attendee, as the role
     * @param mode null for somebody who did not come
     */
    record Item(UUID attendeeId, String name, String roleLabel, boolean came, AttendanceMode mode, String note) {}

    Attendance {
        items = List.copyOf(items);
    }

    List<UUID> attendees() {
        return items.stream().map(Item::attendeeId).filter(Objects::nonNull).toList();
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public void check() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String pointer = "/items/" + i;
            boolean named = isSaid(item.name()) && isSaid(item.roleLabel());
            require(item.attendeeId() != null || named, pointer, "Name an attendee, or somebody with a role.");
            forbid(
                    item.attendeeId() != null && (item.name() != null || item.roleLabel() != null),
                    pointer + "/name",
                    "An attendee has a name already.");
            forbid(
                    item.attendeeId() != null && !seen.add(item.attendeeId()),
                    pointer + "/attendeeId",
                    "This attendee is in the list already.");
            require(!item.came() || item.mode() != null, pointer + "/mode", "Say how they were there.");
            forbid(!item.came() && item.mode() != null, pointer + "/mode", "They did not come.");
        }
    }
}
