package org.openiro.testkit;

import java.util.List;

/** Names that the versioned realm files and the applications agree on. */
public final class Realms {

    /** The realm of the authority's staff and of external professionals. */
    public static final String STAFF = "openiro-staff";

    /** The realm of children. */
    public static final String CHILDREN = "openiro-children";

    /** The audience of a staff token. */
    public static final String STAFF_AUDIENCE = "openiro-staff-api";

    /** The audience of a child's token. */
    public static final String COMPANION_AUDIENCE = "openiro-companion-api";

    /** The public client of the child's app. */
    public static final String APP_CLIENT = "openiro-app";

    /** Where the child's app receives the authorization code. */
    public static final String APP_REDIRECT = "org.openiro.app:/callback";

    /** The service account with which the backend opens and closes children's access. */
    public static final String PROVISIONER_CLIENT = "openiro-provisioner";

    /** The role in every child's token. */
    public static final String CHILD_ROLE = "CHILD";

    static final List<String> ALL = List.of(STAFF, CHILDREN);

    private Realms() {}
}
