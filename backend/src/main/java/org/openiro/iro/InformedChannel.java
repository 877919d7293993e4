package org.openiro.iro;

/** How a child was told who their IRO is. */
enum InformedChannel {
    EMAIL,
    TEXT,
    APP,
    LETTER,
    VERBAL
}
