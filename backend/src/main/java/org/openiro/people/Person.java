package org.openiro.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.openiro.platform.data.Aggregate;

/** A professional as one authority knows them. */
@Entity
public class Person extends Aggregate {

    private String subject;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    private String displayName;
    private String firstName;
    private String email;
    private String phone;

    protected Person() {}

    public String getSubject() {
        return subject;
    }

    public PersonKind getKind() {
        return kind;
    }

    /** As colleagues see it. */
    public String getDisplayName() {
        return displayName;
    }

    /** As a child is shown it. */
    public String getFirstName() {
        return firstName;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }
}
