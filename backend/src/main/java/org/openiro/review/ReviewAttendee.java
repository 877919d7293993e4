package org.openiro.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.openiro.platform.data.Ids;

/** Somebody invited to a review, in the place the planner gave them. */
@Entity
class ReviewAttendee {

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

    protected ReviewAttendee() {}

    ReviewAttendee(Review review, int position, Invitee invitee) {
        this.localAuthorityId = review.getLocalAuthorityId();
        this.reviewId = review.getId();
        this.childId = review.getChildId();
        this.position = position;
        this.personId = invitee.personId();
        this.name = invitee.name();
        this.roleLabel = invitee.roleLabel();
        this.whyTheyCome = invitee.whyTheyCome();
        this.relationToChild = invitee.relationToChild();
    }

    public UUID getReviewId() {
        return reviewId;
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
