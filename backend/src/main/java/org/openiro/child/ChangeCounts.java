package org.openiro.child;

import java.util.List;

/** How many children had a number of changes of their social worker, and how many changes had a reason. */
record ChangeCounts(List<ChildrenWith> byNumber, List<ChangesFor> byReason) {

    int changes() {
        return byReason.stream().mapToInt(ChangesFor::changes).sum();
    }

    int children() {
        return byNumber.stream().mapToInt(ChildrenWith::children).sum();
    }

    int childrenWith(int changes) {
        return byNumber.stream()
                .filter(each -> each.changes() == changes)
                .mapToInt(ChildrenWith::children)
                .sum();
    }

    int childrenWithMoreThan(int changes) {
        return byNumber.stream()
                .filter(each -> each.changes() > changes)
                .mapToInt(ChildrenWith::children)
                .sum();
    }

    record ChildrenWith(int changes, int children) {}

    /** @param reason null for those without one */
    record ChangesFor(SocialWorkerChangeReason reason, int changes) {}
}
