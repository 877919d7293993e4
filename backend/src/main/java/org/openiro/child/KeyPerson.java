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

    @Enumerated(EnumType.STRING)
    private SocialWorkerChangeReason changeReason;

    protected KeyPerson() {}

    /** @param reason why the child got this social worker; null for anybody else, and where none was given */
    KeyPerson(UUID child, UUID person, KeyPersonRelation relation, LocalDate since, SocialWorkerChangeReason reason) {
        this.childId = child;
        this.personId = person;
        this.relation = relation;
        this.since = since;
        this.changeReason = reason;
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

    /** Null for anybody but a social worker, and where none was given. */
    public SocialWorkerChangeReason getChangeReason() {
        return changeReason;
    }

    /** The last day; null while it lasts. */
    public LocalDate getEndedOn() {
        return endedOn;
    }
}
