package org.openiro.localstack.seed;

import static org.openiro.testkit.sample.SampleAuthority.EASTHAVEN;
import static org.openiro.testkit.sample.SampleAuthority.NORTHMOOR;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openiro.testkit.sample.SampleAuthority;

/** The staff and external professionals whom a developer can be. All of them are made up. */
public enum Persona {
    ADMIN("Moira Quinn", NORTHMOOR, "ADMIN"),
    IRO_MANAGER("Ruth Ellery", NORTHMOOR, "IRO_MANAGER"),
    IRO("Grace Okafor", NORTHMOOR, "IRO"),
    PRACTICE_MANAGER("Helen Marsh", NORTHMOOR, "PRACTICE_MANAGER"),
    SOCIAL_WORKER("Daniel Price", NORTHMOOR, "SOCIAL_WORKER"),
    ADVOCATE("Priya Nair", NORTHMOOR, "ADVOCATE"),
    GUARDIAN("Owen Hart", NORTHMOOR, "GUARDIAN"),
    DCS("Catherine Lowe", NORTHMOOR, "DCS"),
    LEAD_MEMBER("Amjad Riaz", NORTHMOOR, "LEAD_MEMBER"),
    AUDITOR("Tom Birch", NORTHMOOR, "AUDITOR"),
    SYSTEM("Case system", NORTHMOOR, "SYSTEM"),
    SECOND_IRO("Nadia Roth", NORTHMOOR, "IRO"),
    SECOND_PRACTICE_MANAGER("Colin Shaw", NORTHMOOR, "PRACTICE_MANAGER"),
    SECOND_SOCIAL_WORKER("Ewa Lis", NORTHMOOR, "SOCIAL_WORKER"),
    OTHER_ADMIN("Nell Carver", EASTHAVEN, "ADMIN"),
    OTHER_IRO_MANAGER("Joan Sutter", EASTHAVEN, "IRO_MANAGER"),
    OTHER_IRO("Peter Lind", EASTHAVEN, "IRO"),
    OTHER_SOCIAL_WORKER("Aisha Noor", EASTHAVEN, "SOCIAL_WORKER");

    private final String displayName;
    private final SampleAuthority authority;
    private final String role;

    Persona(String displayName, SampleAuthority authority, String role) {
        this.displayName = displayName;
        this.authority = authority;
        this.role = role;
    }

    /** The name to sign in with, such as {@code iro-manager}. */
    public String userName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String displayName() {
        return displayName;
    }

    String firstName() {
        return displayName.split(" ")[0];
    }

    public SampleAuthority authority() {
        return authority;
    }

    public String role() {
        return role;
    }

    /** Whether the person works in the authority's second team, with children of its own. */
    boolean isOfSecondTeam() {
        return this == SECOND_SOCIAL_WORKER || this == SECOND_PRACTICE_MANAGER;
    }

    /** Whether the person works for somebody other than the authority. */
    boolean isExternal() {
        return this == ADVOCATE || this == GUARDIAN;
    }

    public static Optional<Persona> find(String userName) {
        return Arrays.stream(values())
                .filter(persona -> persona.userName().equals(userName))
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Persona::userName).toList();
    }

    /** The authority's first administrator, whom the operator registers with it. */
    public static Persona administratorOf(SampleAuthority authority) {
        return authority == NORTHMOOR ? ADMIN : OTHER_ADMIN;
    }

    static List<Persona> of(SampleAuthority authority) {
        return Arrays.stream(values())
                .filter(persona -> persona.authority == authority)
                .toList();
    }
}
