package org.openiro.child;

/** A child in a list. */
record ListedChild(Child child, ChildSituation situation) {}
