package org.openiro.companionapi.access;

/** Roles of the children's realm. */
public final class Roles {

    public static final String CHILD = "CHILD";

    private Roles() {}
}
