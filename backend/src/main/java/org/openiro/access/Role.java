package org.openiro.access;

/** What somebody is in an authority. Names are those of the contract's {@code x-openiro-roles}. */
public enum Role {
    IRO,
    IRO_MANAGER,
    SOCIAL_WORKER,
    PRACTICE_MANAGER,
    ADMIN,
    ADVOCATE,
    GUARDIAN,
    DCS,
    LEAD_MEMBER,
    AUDITOR,
    SYSTEM;

    /** The same names as constants, for {@code @RolesAllowed}; a test holds the two together. */
    public static final class Names {
        public static final String IRO = "IRO";
        public static final String IRO_MANAGER = "IRO_MANAGER";
        public static final String SOCIAL_WORKER = "SOCIAL_WORKER";
        public static final String PRACTICE_MANAGER = "PRACTICE_MANAGER";
        public static final String ADMIN = "ADMIN";
        public static final String ADVOCATE = "ADVOCATE";
        public static final String GUARDIAN = "GUARDIAN";
        public static final String DCS = "DCS";
        public static final String LEAD_MEMBER = "LEAD_MEMBER";
        public static final String AUDITOR = "AUDITOR";
        public static final String SYSTEM = "SYSTEM";

        private Names() {}
    }
}
