package org.openiro.restriction;

import java.util.List;

/** @param people who are named now, by name */
record ShownRestriction(RecordRestriction restriction, List<NamedPerson> people) {}
