package org.openiro.child;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.openiro.platform.data.Aggregate;
import org.openiro.platform.problem.ProblemException;

/** What somebody is to a child, and since when. */
@Entity
public class KeyPerson extends Aggregate {

    private UUID childId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private KeyPersonRelation relation;

    private LocalDate since;
    private LocalDate endedOn;

    protected KeyPerson() {}

    KeyPerson(UUID child, UUID person, KeyPersonRelation relation, LocalDate since) {
        this.childId = child;
        this.personId = person;
        this.relation = relation;
        this.since = since;
    }

    /** Ends the relation, never before it began. */
    void endOn(LocalDate day) {
        if (endedOn != null) {
            throw new ProblemException(
                    "key-person-ended", "This part ended before. Assign the person again if need be.");
        }
        endedOn = day.isBefore(since) ? since : day;
    }

    public UUID getChildId() {
        return childId;
    }

    public UUID getPersonId() {
        return personId;
    }

    public KeyPersonRelation getRelation() {
        return relation;
    }

    public LocalDate getSince() {
        return since;
    }

    /** The last day; null while it lasts. */
    public LocalDate getEndedOn() {
        return endedOn;
    }
}
