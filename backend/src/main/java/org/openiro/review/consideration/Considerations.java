package org.openiro.review.consideration;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.openiro.review.PlanElement;
import org.openiro.review.part.ReviewPaper;

/**
 * What a review considered, and what the IRO made of it. Each part is recorded as a whole and may be put right; a change
 * takes back that everything is there.
 */
@Entity
@Table(name = "review_considerations")
class Considerations extends ReviewPaper {

    @JdbcTypeCode(SqlTypes.JSON)
    private Agenda agenda;

    @JdbcTypeCode(SqlTypes.JSON)
    private Essentials essentials;

    @JdbcTypeCode(SqlTypes.JSON)
    private ElementViews childViews;

    @JdbcTypeCode(SqlTypes.JSON)
    private Attendance attendance;

    @JdbcTypeCode(SqlTypes.JSON)
    private Assurance assurance;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlacementJudgement placement;

    @JdbcTypeCode(SqlTypes.JSON)
    private PermanenceConsidered permanence;

    @JdbcTypeCode(SqlTypes.JSON)
    private PermanenceExplained permanenceExplained;

    @JdbcTypeCode(SqlTypes.JSON)
    private AdoptionConsidered adoption;

    @JdbcTypeCode(SqlTypes.JSON)
    private RightsExplained rights;

    @JdbcTypeCode(SqlTypes.JSON)
    private ConcernsInvited concernsInvited;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanOutcome planOutcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private ComplianceJudgement compliance;

    private Instant completedAt;
    private UUID completedBy;

    protected Considerations() {}

    Considerations(UUID child, UUID review) {
        super(child, review);
    }

    void record(AgendaItem item, AgendaPoint point) {
        agenda = (agenda == null ? Agenda.EMPTY : agenda).with(item, point);
        reopen();
    }

    void record(EssentialElement element, Scrutiny scrutiny) {
        essentials = (essentials == null ? Essentials.EMPTY : essentials).with(element, scrutiny);
        reopen();
    }

    void record(PlanElement element, ElementView view) {
        childViews = (childViews == null ? ElementViews.EMPTY : childViews).with(element, view);
        reopen();
    }

    void record(Attendance part) {
        attendance = part;
        reopen();
    }

    void record(Assurance part) {
        assurance = part;
        reopen();
    }

    void record(PlacementJudgement part) {
        placement = part;
        reopen();
    }

    void record(PermanenceConsidered part) {
        permanence = part;
        reopen();
    }

    void record(PermanenceExplained part) {
        permanenceExplained = part;
        reopen();
    }

    void record(AdoptionConsidered part) {
        adoption = part;
        reopen();
    }

    void record(RightsExplained part) {
        rights = part;
        reopen();
    }

    void record(ConcernsInvited part) {
        concernsInvited = part;
        reopen();
    }

    void record(PlanOutcome part) {
        planOutcome = part;
        reopen();
    }

    void record(ComplianceJudgement part) {
        compliance = part;
        reopen();
    }

    /** Everything is there: {@link Completeness} has looked. */
    void complete(UUID by, Instant now) {
        completedBy = by;
        completedAt = now;
    }

    boolean isComplete() {
        return completedAt != null;
    }

    private void reopen() {
        completedBy = null;
        completedAt = null;
    }

    Map<AgendaItem, AgendaPoint> agenda() {
        return agenda == null ? Map.of() : agenda.byItem();
    }

    Map<EssentialElement, Scrutiny> essentials() {
        return essentials == null ? Map.of() : essentials.byElement();
    }

    Map<PlanElement, ElementView> childViews() {
        return childViews == null ? Map.of() : childViews.byElement();
    }

    public Attendance getAttendance() {
        return attendance;
    }

    public Assurance getAssurance() {
        return assurance;
    }

    public PlacementJudgement getPlacement() {
        return placement;
    }

    public PermanenceConsidered getPermanence() {
        return permanence;
    }

    public PermanenceExplained getPermanenceExplained() {
        return permanenceExplained;
    }

    public AdoptionConsidered getAdoption() {
        return adoption;
    }

    public RightsExplained getRights() {
        return rights;
    }

    public ConcernsInvited getConcernsInvited() {
        return concernsInvited;
    }

    public PlanOutcome getPlanOutcome() {
        return planOutcome;
    }

    public ComplianceJudgement getCompliance() {
        return compliance;
    }

    /** Null until completed, as the person. */
    public Instant getCompletedAt() {
        return completedAt;
    }

    public UUID getCompletedBy() {
        return completedBy;
    }
}
