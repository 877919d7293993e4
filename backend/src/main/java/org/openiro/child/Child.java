package org.openiro.child;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
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
    private boolean restricted;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "child_parent", joinColumns = @JoinColumn(name = "child_id"))
    @Column(name = "parent_id")
    private Set<UUID> lookedAfterParents = new HashSet<>();

    protected Child() {}

    Child(ChildFacts facts, Instant now) {
        this.createdAt = now;
        describe(facts);
    }

    /**
     * Takes over what is known of the child now.
     *
     * @return the names of what has changed
     */
    final List<String> describe(ChildFacts facts) {
        List<String> changed = facts().differencesTo(facts);
        firstName = facts.firstName();
        lastName = facts.lastName();
        dateOfBirth = facts.dateOfBirth();
        localIdentifier = facts.localIdentifier();
        sex = facts.sex();
        ethnicity = facts.ethnicity();
        readingBand = facts.readingBand();
        preferredLanguage = facts.preferredLanguage();
        interpreterNeeded = facts.interpreterNeeded();
        lookedAfterParents.retainAll(facts.lookedAfterParents());
        lookedAfterParents.addAll(facts.lookedAfterParents());
        return changed;
    }

    /** Only named people see the record from now on; who they are is not kept here. */
    public void restrict() {
        restricted = true;
    }

    /** The record is open to everybody with a tie to the child again. */
    public void open() {
        restricted = false;
    }

    /** Of these parents, those who are not recorded as the child's yet. The others may be closed to whoever repeats them. */
    Set<UUID> added(Set<UUID> parents) {
        Set<UUID> more = new HashSet<>(parents);
        more.removeAll(lookedAfterParents);
        return more;
    }

    private ChildFacts facts() {
        return new ChildFacts(
                firstName,
                lastName,
                dateOfBirth,
                localIdentifier,
                sex,
                ethnicity,
                readingBand,
                preferredLanguage,
                interpreterNeeded,
                lookedAfterParents);
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

    /** Children of the authority who are this child's parents, by id. */
    public SortedSet<UUID> getLookedAfterParents() {
        return new TreeSet<>(lookedAfterParents);
    }

    public boolean isRestricted() {
        return restricted;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
