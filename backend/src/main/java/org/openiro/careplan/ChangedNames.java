package org.openiro.careplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects the names of what differs. */
final class ChangedNames {

    private final List<String> changed = new ArrayList<>();

    ChangedNames note(String name, Object was, Object is) {
        if (!Objects.equals(was, is)) {
            changed.add(name);
        }
        return this;
    }

    List<String> list() {
        return List.copyOf(changed);
    }
}
