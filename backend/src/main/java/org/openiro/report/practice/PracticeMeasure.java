package org.openiro.report.practice;

/**
 * What is counted of reviews held, as conditions over {@code openiro.review r} its preparation {@code p} and what it
 * considered, {@code c}. Names are those of the contract.
 */
enum PracticeMeasure {
    /** West Sussex practice guidance: the IRO sees the child in the placement, or says why not. */
    SEEN_IN_PLACEMENT("true", "p.visit ->> 'inPlacement' = 'true'"),
    /** Where the child had no IRO, nobody had met them. */
    MET_BEFORE_FIRST_REVIEW(
            "exists (select from openiro.deadline d where d.local_authority_id = r.local_authority_id and d.met_by = r.id"
                    + " and d.rule = 'FIRST_REVIEW')",
            "not exists (select from openiro.review_finding f where f.local_authority_id = r.local_authority_id"
                    + " and f.review_id = r.id and f.kind in ('NO_FIRST_MEETING', 'NO_IRO'))"),
    CHILD_CHAIRED("true", "p.chairing ->> 'outcome' in ('ALL', 'PART', 'TOGETHER')"),
    /** The codes of the return, by which a child of four and older took part, in whatever way. */
    CHILD_TOOK_PART("r.participation_code <> 'PN0'", "r.participation_code in ('PN1', 'PN2', 'PN3', 'PN5', 'PN6')"),
    WITHOUT_FINDING(
            "true",
            "not exists (select from openiro.review_finding f where f.local_authority_id = r.local_authority_id"
                    + " and f.review_id = r.id)"),
    /** West Sussex practice guidance: by the second review. */
    PERMANENCE_BY_SECOND_REVIEW(
            "exists (select from openiro.deadline d where d.local_authority_id = r.local_authority_id and d.met_by = r.id"
                    + " and d.rule = 'SECOND_REVIEW')",
            "not exists (select from openiro.review_finding f where f.local_authority_id = r.local_authority_id"
                    + " and f.review_id = r.id and f.kind = 'NO_PERMANENCE_PLAN')"),
    CONSIDERATIONS_COMPLETE("true", "c.completed_at is not null"),
    PLACEMENT_MEETS_NEEDS("c.placement is not null", "c.placement ->> 'meetsNeeds' = 'YES'"),
    PLAN_CONFIRMED("c.plan_outcome is not null", "c.plan_outcome ->> 'outcome' = 'CONFIRMED'"),
    /** As the three below: how far the authority keeps to the care planning regulations, in the judgement of the IRO. */
    COMPLIANCE_MET("c.compliance is not null", "c.compliance ->> 'rating' = 'MET'"),
    COMPLIANCE_MOSTLY_MET("c.compliance is not null", "c.compliance ->> 'rating' = 'MOSTLY_MET'"),
    COMPLIANCE_PARTLY_MET("c.compliance is not null", "c.compliance ->> 'rating' = 'PARTLY_MET'"),
    COMPLIANCE_NOT_MET("c.compliance is not null", "c.compliance ->> 'rating' = 'NOT_MET'");

    private final String asked;
    private final String met;

    PracticeMeasure(String asked, String met) {
        this.asked = asked;
        this.met = met;
    }

    /** Two columns: the reviews that met it, and those of which it could be asked. */
    String columns() {
        return "count(*) filter (where " + asked + " and " + met + "), count(*) filter (where " + asked + ")";
    }
}
