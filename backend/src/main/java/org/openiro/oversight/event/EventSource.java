package org.openiro.oversight.event;

/** How the reviewing service came to know. That it is told too little is among the first complaints of IROs. */
enum EventSource {
    NOTIFIED,
    /** Nobody had told it. */
    FOUND_BY_SERVICE,
    /** By the software, in the record. */
    DETECTED
}
