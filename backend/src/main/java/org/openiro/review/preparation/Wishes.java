package org.openiro.review.preparation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.VenueKind;
import org.openiro.review.part.ReviewPaper;

/** How a child would like a review to be, and what becomes of it. */
@Entity
@DynamicUpdate
@Table(name = "review_wishes")
class Wishes extends ReviewPaper {

    @Enumerated(EnumType.STRING)
    private VenueKind placeKind;

    private String placeText;
    private String partOfDay;
    private String timeText;
    private String peopleText;

    // No lists: Hibernate would store every List<String> alike, and others are documents.
    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] topics;

    private String topicsText;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] ways;

    private String supporterText;

    @Enumerated(EnumType.STRING)
    private ChildsChairing chairing;

    private Instant savedAt;
    private UUID toldTo;

    @JdbcTypeCode(SqlTypes.JSON)
    private WishAnswers answers;

    private Instant answeredAt;
    private UUID answeredBy;

    protected Wishes() {}

    Wishes(UUID child, UUID review) {
        super(child, review);
        this.topics = new String[0];
        this.ways = new String[0];
    }

    /** False before anybody told or wrote anything. */
    boolean areTold() {
        return savedAt != null;
    }

    /**
     * The child told somebody, who writes it down.
     *
     * @throws ProblemException 409 where the child's own words stand
     */
    void tell(WishedFor wished, UUID to, Instant now) {
        if (areTold() && toldTo == null) {
            throw new ProblemException("wishes-are-the-childs", "The child wrote this, and changes it.");
        }
        placeKind = wished.placeKind();
        placeText = wished.placeText();
        partOfDay = wished.partOfDay();
        timeText = wished.timeText();
        peopleText = wished.peopleText();
        topics = wished.topics().toArray(String[]::new);
        topicsText = wished.topicsText();
        ways = wished.ways().stream().map(Enum::name).toArray(String[]::new);
        supporterText = wished.supporterText();
        chairing = wished.chairing();
        toldTo = to;
        savedAt = now;
    }

    /**
     * Answered again, the child sees the later words.
     *
     * @throws ProblemException 409 where nothing was wished
     */
    void answer(WishAnswers given, UUID by, Instant now) {
        if (!areTold()) {
            throw new ProblemException("nothing-wished", "The child has said nothing yet that could be answered.");
        }
        answers = given;
        answeredBy = by;
        answeredAt = now;
    }

    WishedFor wished() {
        return new WishedFor(
                placeKind,
                placeText,
                partOfDay,
                timeText,
                peopleText,
                List.of(topics),
                topicsText,
                Arrays.stream(ways).map(WayOfTakingPart::valueOf).toList(),
                supporterText,
                chairing);
    }

    /** Whether every wish is answered, and after it was last changed; a place that is another one is not as wished. */
    boolean areAnswered(VenueKind planned) {
        if (answers == null || answeredAt.isBefore(savedAt)) {
            return false;
        }
        boolean elsewhere = placeKind != null
                && placeKind != planned
                && answers.answers().stream().anyMatch(a -> a.about() == WishAbout.PLACE && a.asWished());
        return !elsewhere && answers.about().containsAll(wished().about());
    }

    /** Null before anybody told anything. */
    public Instant getSavedAt() {
        return savedAt;
    }

    /** Whoever wrote it down; null for the child's own words. */
    public UUID getToldTo() {
        return toldTo;
    }

    List<WishAnswer> answers() {
        return answers == null ? List.of() : answers.answers();
    }

    /** Null until answered. */
    public Instant getAnsweredAt() {
        return answeredAt;
    }

    /** Null until answered. */
    public UUID getAnsweredBy() {
        return answeredBy;
    }
}
