package org.openiro.companionapi.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How the child would like a review to be, and what becomes of it. */
@Entity
@Immutable
@Table(name = "my_review_wishes")
class WishesRow {

    /** The entity tag while nothing is saved. */
    static final String UNSAVED = "\"unsaved\"";

    @Id
    UUID id;

    UUID reviewId;
    String placeKind;
    String placeText;
    String partOfDay;
    String timeText;
    String peopleText;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> topics;

    String topicsText;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> ways;

    String supporterText;
    String chairing;
    Instant savedAt;

    /** As JSON; null until answered. */
    String answers;

    Instant answeredAt;
    String answeredByFirstName;
    long version;

    String etag() {
        return "\"" + version + "\"";
    }

    /** Whether the answers came after the wishes were last changed. */
    boolean areAnswered() {
        return answeredAt != null && !answeredAt.isBefore(savedAt);
    }

    Wishes wishes() {
        return new Wishes(
                placeKind,
                placeText,
                partOfDay,
                timeText,
                peopleText,
                topics,
                topicsText,
                ways,
                supporterText,
                chairing);
    }
}
