package org.openiro.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.openiro.platform.data.Ids;

/** Somebody invited to a review, in the place the planner gave them. Their id stays for as long as they are invited. */
@Entity
public class ReviewAttendee {

    @Id
    private UUID id = Ids.next();

    private UUID localAuthorityId;
    private UUID reviewId;
    private UUID childId;
    private int position;
    private UUID personId;
    private String name;
    private String roleLabel;
    private String whyTheyCome;
    private String relationToChild;
    private Instant leftOutAt;

    protected ReviewAttendee() {}

    ReviewAttendee(Review review, int position, Invitee invitee) {
        this.localAuthorityId = review.getLocalAuthorityId();
        this.reviewId = review.getId();
        this.childId = review.getChildId();
        describe(position, invitee);
    }

    final void describe(int place, Invitee invitee) {
        position = place;
        personId = invitee.personId();
        name = invitee.name();
        roleLabel = invitee.roleLabel();
        whyTheyCome = invitee.whyTheyCome();
        relationToChild = invitee.relationToChild();
    }

    /** They are not invited any more; that they were stays in the record. */
    void leaveOut(Instant now) {
        leftOutAt = now;
    }

    /** Whether words without an id name this person: by who they are registered as, else by name and relation. */
    boolean isNamedBy(Invitee invitee) {
        return invitee.personId() != null
                ? invitee.personId().equals(personId)
                : personId == null
                        && Objects.equals(name, invitee.name())
                        && Objects.equals(relationToChild, invitee.relationToChild());
    }

    public UUID getId() {
        return id;
    }

    public UUID getReviewId() {
        return reviewId;
    }

    public int getPosition() {
        return position;
    }

    public UUID getPersonId() {
        return personId;
    }

    public String getName() {
        return name;
    }

    public String getRoleLabel() {
        return roleLabel;
    }

    public String getWhyTheyCome() {
        return whyTheyCome;
    }

    public String getRelationToChild() {
        return relationToChild;
    }
}
