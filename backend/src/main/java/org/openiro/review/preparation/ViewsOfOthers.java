package org.openiro.review.preparation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openiro.review.part.ReviewPart;

/** What was done to hear those who do not come to the review. */
record ViewsOfOthers(List<View> items) implements PreparationPart {

    /**
     * @param keyPersonId the entry of the key person of the child
     * @param reason null where somebody was consulted
     * @param views null where nothing was said or written down
     */
    record View(UUID keyPersonId, OthersViewStatus status, String reason, String views) {}

    static final ViewsOfOthers NONE = new ViewsOfOthers(List.of());

    ViewsOfOthers {
        items = List.copyOf(items);
    }

    Set<UUID> keyPeople() {
        return items.stream().map(View::keyPersonId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    int positionOf(UUID keyPerson) {
        return items.stream().map(View::keyPersonId).toList().indexOf(keyPerson);
    }

    @Override
    public String name() {
        return "viewsOfOthers";
    }

    @Override
    public void check() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            View view = items.get(i);
            ReviewPart.forbid(!seen.add(view.keyPersonId()), "/items/" + i, "This person is in the list already.");
            boolean explained = view.status() == OthersViewStatus.CONSULTED || ReviewPart.isSaid(view.reason());
            ReviewPart.require(explained, "/items/" + i + "/reason", "Say why.");
        }
    }
}
