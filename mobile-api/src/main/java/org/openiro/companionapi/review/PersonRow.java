package org.openiro.companionapi.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody who comes to a review. Another child has no name here, only what they are to this one. */
@Entity
@Immutable
@Table(name = "my_review_person")
class PersonRow {

    @Id
    UUID id;

    UUID reviewId;
    int position;
    String name;
    String roleLabel;
    String whyTheyCome;
    String relationToChild;
}
