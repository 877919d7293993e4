package org.openiro.oversight;

/** What is asked about a placement whose provider is not registered. No source has the list: it is our own default. */
enum PlacementQuestion {
    SAFE_THERE,
    SEEN_THERE,
    CHILDS_VIEW_HEARD,
    RISKS_ASSESSED,
    DIRECTOR_AGREED,
    REGULATOR_TOLD,
    VISITED_WEEKLY,
    MOVE_PLANNED
}
