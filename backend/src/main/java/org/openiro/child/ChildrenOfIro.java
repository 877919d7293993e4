package org.openiro.child;

import org.openiro.access.VisibleChildren;

/** The children allocated to an IRO, as a condition for queries over {@code openiro.child c}. */
public final class ChildrenOfIro {

    /** Today; with {@code :iro} in it, and the day of {@link VisibleChildren#bind}. */
    public static final String CONDITION = """
            exists (select from openiro.allocation al
                where al.local_authority_id = c.local_authority_id and al.child_id = c.id and al.iro_id = :iro
                  and al.started_on <= :actorToday and (al.ended_on is null or al.ended_on > :actorToday))
            """;

    private ChildrenOfIro() {}
}
