package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.openiro.clock.DeadlineRule;
import org.openiro.review.CheckResult;
import org.openiro.review.Paper;
import org.openiro.review.ReviewAtHand;
import org.openiro.review.ReviewCheck;
import org.openiro.review.ReviewItem;

/** Whether the papers are there and read, and what is done where there is no plan. */
@ApplicationScoped
class PaperChecks {

    private static final List<Paper> OTHERS =
            List.of(Paper.PLACEMENT_PLAN, Paper.ASSESSMENT, Paper.HEALTH_PLAN, Paper.EDUCATION_PLAN);

    private final Preparations preparations;

    PaperChecks(Preparations preparations) {
        this.preparations = preparations;
    }

    /** The two that the IRO Handbook wants with the IRO before the meeting. */
    @Produces
    @Singleton
    ReviewCheck papers() {
        return ReviewCheck.of(ReviewItem.PAPERS, review -> {
            Papers papers = prepared(review).papers();
            return Optional.of(
                    papers.isPresent(Paper.CARE_PLAN) && papers.isPresent(Paper.SOCIAL_WORK_REPORT)
                            ? CheckResult.done("The care plan and the social worker's report are there.")
                            : CheckResult.open(
                                    "The care plan or the social worker's report is not there, or out of date.",
                                    review.dueOn(DeadlineRule.REPORTS)));
        });
    }

    @Produces
    @Singleton
    ReviewCheck otherPapers() {
        return ReviewCheck.of(ReviewItem.OTHER_PAPERS, review -> {
            Papers papers = prepared(review).papers();
            boolean complete = OTHERS.stream()
                    .map(papers::of)
                    .allMatch(paper -> paper.state() == PaperState.PRESENT || paper.state() == PaperState.NOT_NEEDED);
            return Optional.of(
                    complete
                            ? CheckResult.done("The other papers are there, or not needed.")
                            : CheckResult.open(
                                    "Another paper is not there, or out of date.", review.dueOn(DeadlineRule.REPORTS)));
        });
    }

    @Produces
    @Singleton
    ReviewCheck papersRead() {
        return ReviewCheck.of(ReviewItem.PAPERS_READ, review -> {
            List<Papers.Standing> there = prepared(review).papers().all().stream()
                    .filter(Papers.Standing::isThere)
                    .toList();
            if (there.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    there.stream().allMatch(Papers.Standing::isRead)
                            ? CheckResult.done("The IRO has read the papers.")
                            : CheckResult.open("The IRO has not read every paper yet.", review.day()));
        });
    }

    @Produces
    @Singleton
    ReviewCheck adjournmentConsidered() {
        return ReviewCheck.of(ReviewItem.ADJOURNMENT_CONSIDERED, review -> {
            Prepared prepared = prepared(review);
            if (prepared.papers().of(Paper.CARE_PLAN).isThere()) {
                return Optional.empty();
            }
            boolean considered = review.wasAdjourned()
                    || prepared.part(Preparation::getAdjournmentConsidered).isPresent();
            return Optional.of(
                    considered
                            ? CheckResult.done("Adjourning without a care plan was considered.")
                            : CheckResult.open(
                                    "There is no care plan; nobody considered adjourning the review.", review.day()));
        });
    }

    private Prepared prepared(ReviewAtHand review) {
        return Prepared.of(review, preparations);
    }
}
