package org.openiro.localstack.seed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The children of Northmoor whom a developer can be. Both are made up. */
public enum ChildPersona {
    CHILD("Amira", "Hassan", "NM-20417", LocalDate.of(2014, 10, 12), "FEMALE", "9990000018"),
    OTHER_CHILD("Leo", "Fenwick", "NM-20533", LocalDate.of(2012, 3, 4), "MALE", "9990000026");

    private final String firstName;
    private final String lastName;
    private final String localChildId;
    private final LocalDate dateOfBirth;
    private final String sex;
    private final String nhsNumber;

    ChildPersona(
            String firstName,
            String lastName,
            String localChildId,
            LocalDate dateOfBirth,
            String sex,
            String nhsNumber) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.localChildId = localChildId;
        this.dateOfBirth = dateOfBirth;
        this.sex = sex;
        this.nhsNumber = nhsNumber;
    }

    /** The name on the command line, such as {@code other-child}. Keycloak knows the child by another. */
    public String userName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String firstName() {
        return firstName;
    }

    String lastName() {
        return lastName;
    }

    String localChildId() {
        return localChildId;
    }

    LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    String sex() {
        return sex;
    }

    /** Of the range that the NHS keeps for tests. */
    String nhsNumber() {
        return nhsNumber;
    }

    public String displayName() {
        return firstName + " " + lastName;
    }

    /** Under which the name to sign in with is kept among the secrets. */
    public String signInNameKey() {
        return "child." + userName() + ".sign-in-name";
    }

    /** Under which the PIN is kept among the secrets. */
    public String pinKey() {
        return "child." + userName() + ".pin";
    }

    public static Optional<ChildPersona> find(String userName) {
        return Arrays.stream(values())
                .filter(child -> child.userName().equals(userName))
                .findFirst();
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(ChildPersona::userName).toList();
    }
}
