package org.openiro.child;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.openiro.platform.data.Aggregate;

/** A child known to the authority. Looked after or not is for the periods of care to say. */
@Entity
public class Child extends Aggregate {

    private String firstName;
    private String lastName;
    private LocalDate dateOfBirth;
    private String localIdentifier;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    private String ethnicity;

    @Enumerated(EnumType.STRING)
    private ReadingBand readingBand;

    private String preferredLanguage;
    private boolean interpreterNeeded;
    private Instant createdAt;

    protected Child() {}

    Child(ChildFacts facts, Instant now) {
        this.createdAt = now;
        describe(facts);
    }

    /** Takes over what is known of the child now. */
    final void describe(ChildFacts facts) {
        firstName = facts.firstName();
        lastName = facts.lastName();
        dateOfBirth = facts.dateOfBirth();
        localIdentifier = facts.localIdentifier();
        sex = facts.sex();
        ethnicity = facts.ethnicity();
        readingBand = facts.readingBand();
        preferredLanguage = facts.preferredLanguage();
        interpreterNeeded = facts.interpreterNeeded();
    }

    public String getFirstName() {
        return firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public LocalDate getDateOfBirth() {
        return dateOfBirth;
    }

    /** The authority's own number for the child, CHILD in the SSDA903 return; null when not given. */
    public String getLocalIdentifier() {
        return localIdentifier;
    }

    public Sex getSex() {
        return sex;
    }

    public String getEthnicity() {
        return ethnicity;
    }

    public ReadingBand getReadingBand() {
        return readingBand;
    }

    public String getPreferredLanguage() {
        return preferredLanguage;
    }

    public boolean isInterpreterNeeded() {
        return interpreterNeeded;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
