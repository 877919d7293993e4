package org.openiro.voice;

/** A shared view with the name of whoever answered it; null until then. */
record SharedViewLine(ChildView view, String answeredBy) {}
