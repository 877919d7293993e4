package org.openiro.review.preparation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.review.Paper;
import org.openiro.review.part.ReviewPaper;

/** What is done before a review, with the child first of all. Each part is recorded as a whole, and may be put right. */
@Entity
@Table(name = "review_preparation")
class Preparation extends ReviewPaper {

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanningTalk planningTalk;

    @JdbcTypeCode(SqlTypes.JSON)
    private Consultation consultation;

    @JdbcTypeCode(SqlTypes.JSON)
    private PreReviewVisit visit;

    @JdbcTypeCode(SqlTypes.JSON)
    private VenueAgreement venue;

    @JdbcTypeCode(SqlTypes.JSON)
    private TakingPart takingPart;

    @JdbcTypeCode(SqlTypes.JSON)
    private Chairing chairing;

    @JdbcTypeCode(SqlTypes.JSON)
    private ParentsPart parentsPart;

    @JdbcTypeCode(SqlTypes.JSON)
    private AdjournmentConsidered adjournmentConsidered;

    @JdbcTypeCode(SqlTypes.JSON)
    private ViewsOfOthers viewsOfOthers;

    @JdbcTypeCode(SqlTypes.JSON)
    private PaperEntries papers;

    protected Preparation() {}

    Preparation(UUID child, UUID review) {
        super(child, review);
    }

    void record(PreparationPart part) {
        if (part instanceof PlanningTalk talk) {
            planningTalk = talk;
        } else if (part instanceof Consultation talk) {
            consultation = talk;
        } else if (part instanceof PreReviewVisit seen) {
            visit = seen;
        } else if (part instanceof VenueAgreement agreement) {
            venue = agreement;
        } else if (part instanceof TakingPart ways) {
            takingPart = ways;
        } else if (part instanceof Chairing chaired) {
            chairing = chaired;
        } else if (part instanceof ParentsPart parents) {
            parentsPart = parents;
        } else if (part instanceof AdjournmentConsidered considered) {
            adjournmentConsidered = considered;
        } else if (part instanceof ViewsOfOthers views) {
            viewsOfOthers = views;
        } else {
            throw new IllegalStateException("No place for " + part.name());
        }
    }

    void record(Paper paper, PaperEntry entry) {
        put(paper, entry.afterReading(paperEntry(paper)));
    }

    /** The first reading counts. */
    void markRead(Paper paper, UUID person, Instant at) {
        if (paperEntry(paper).readAt() == null) {
            put(paper, paperEntry(paper).readBy(person, at));
        }
    }

    Map<Paper, PaperEntry> paperEntries() {
        return papers == null ? Map.of() : papers.byPaper();
    }

    private PaperEntry paperEntry(Paper paper) {
        return paperEntries().getOrDefault(paper, PaperEntry.NONE);
    }

    private void put(Paper paper, PaperEntry entry) {
        Map<Paper, PaperEntry> all = new EnumMap<>(Paper.class);
        all.putAll(paperEntries());
        all.put(paper, entry);
        papers = new PaperEntries(all);
    }

    public PlanningTalk getPlanningTalk() {
        return planningTalk;
    }

    public Consultation getConsultation() {
        return consultation;
    }

    public PreReviewVisit getVisit() {
        return visit;
    }

    public VenueAgreement getVenue() {
        return venue;
    }

    public TakingPart getTakingPart() {
        return takingPart;
    }

    public Chairing getChairing() {
        return chairing;
    }

    public ParentsPart getParentsPart() {
        return parentsPart;
    }

    public AdjournmentConsidered getAdjournmentConsidered() {
        return adjournmentConsidered;
    }

    /** Of nobody where nothing was recorded. */
    public ViewsOfOthers getViewsOfOthers() {
        return viewsOfOthers == null ? ViewsOfOthers.NONE : viewsOfOthers;
    }
}
