package org.openiro.review.preparation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openiro.review.part.ReviewPart;

/** How the child takes part in the review, and who or what helps. */
record TakingPart(List<Way> ways, List<Support> supports) implements PreparationPart {

    /** @param receivedOn when what the child made arrived, or the advocate was briefed; null while it has not */
    record Way(WayOfTakingPart way, LocalDate receivedOn) {}

    /**
     * @param who null where nobody is named
     * @param reason null unless refused
     */
    record Support(SupportKind kind, String who, SupportStatus status, String reason) {}

    TakingPart {
        ways = List.copyOf(ways);
        supports = List.copyOf(supports);
    }

    /** Whether the child's views have arrived in another way than by being there. */
    boolean hasConveyedViews(LocalDate by) {
        return ways.stream().anyMatch(way -> way.way().conveysViews() && arrived(way, by));
    }

    boolean hasBriefedAdvocate(LocalDate by) {
        return ways.stream().anyMatch(way -> way.way() == WayOfTakingPart.ADVOCATE && arrived(way, by));
    }

    boolean hasToBook() {
        return supports.stream().anyMatch(support -> support.status() == SupportStatus.TO_BOOK);
    }

    boolean hasSettled(SupportKind kind) {
        return supports.stream()
                .anyMatch(support -> support.kind() == kind && support.status() != SupportStatus.TO_BOOK);
    }

    @Override
    public String name() {
        return "takingPart";
    }

    @Override
    public void check() {
        Set<WayOfTakingPart> seen = EnumSet.noneOf(WayOfTakingPart.class);
        for (int i = 0; i < ways.size(); i++) {
            ReviewPart.forbid(!seen.add(ways.get(i).way()), "/ways/" + i, "This way is in the list already.");
        }
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            boolean explained = support.status() != SupportStatus.REFUSED || ReviewPart.isSaid(support.reason());
            ReviewPart.require(explained, "/supports/" + i + "/reason", "Say why, for the child.");
        }
    }

    @Override
    public void checkDays(LocalDate today) {
        for (int i = 0; i < ways.size(); i++) {
            ReviewPart.requirePast("/ways/" + i + "/receivedOn", ways.get(i).receivedOn(), today);
        }
    }

    private static boolean arrived(Way way, LocalDate by) {
        return way.receivedOn() != null && !way.receivedOn().isAfter(by);
    }
}
