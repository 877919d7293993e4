package org.openiro.review.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openiro.access.CurrentActor;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.clock.AuthorityTime;
import org.openiro.clock.DeadlineBook;
import org.openiro.clock.DeadlineRule;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.Paper;
import org.openiro.review.Review;
import org.openiro.review.ReviewReading;
import org.openiro.review.part.ReviewPapers;

/** Recording what is done before a review. */
@ApplicationScoped
class PreparationService {

    private final ReviewPapers written;
    private final ReviewReading reviews;
    private final Preparations preparations;
    private final DeadlineBook book;
    private final AuthorityTime time;
    private final CurrentActor actor;
    private final Audit audit;

    PreparationService(
            ReviewPapers written,
            ReviewReading reviews,
            Preparations preparations,
            DeadlineBook book,
            AuthorityTime time,
            CurrentActor actor,
            Audit audit) {
        this.written = written;
        this.reviews = reviews;
        this.preparations = preparations;
        this.book = book;
        this.time = time;
        this.actor = actor;
        this.audit = audit;
    }

    Preparation read(UUID review) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("ReviewPreparation", review, child));
        return preparations.of(child, review);
    }

    Preparation record(UUID review, String ifMatch, PreparationPart part) {
        Preparation preparation = change(review, ifMatch, part.name(), part::check, changed -> {
            part.checkDays(time.today());
            changed.record(part);
        });
        if (part instanceof PlanningTalk talk) {
            book.meetOrCorrect(DeadlineRule.PLANNING_TALK, review, talk.talkedOn(), review);
        }
        return preparation;
    }

    Preparation recordViews(UUID review, String ifMatch, ViewsOfOthers views) {
        Preparation preparation = record(review, ifMatch, views);
        List<UUID> strangers = preparations.strangers(preparation.getChildId(), views.keyPeople());
        if (!strangers.isEmpty()) {
            throw new ProblemException(
                    "unknown-reference",
                    "Name key people of the child.",
                    strangers.stream()
                            .map(id -> new FieldProblem(
                                    "/items/" + views.positionOf(id) + "/keyPersonId",
                                    "UNKNOWN",
                                    "The child has no such key person."))
                            .toArray(FieldProblem[]::new));
        }
        return preparation;
    }

    Preparation recordPaper(UUID review, String ifMatch, Paper paper, PaperEntry entry) {
        Preparation preparation = change(review, ifMatch, paper.name(), entry::check, changed -> {
            entry.checkDays(time.today());
            changed.record(paper, entry);
        });
        meetReports(review, preparations.papers(preparation));
        return preparation;
    }

    Preparation markRead(UUID review, String ifMatch, Paper paper) {
        return change(review, ifMatch, paper.name(), () -> {}, changed -> {
            if (!preparations.papers(changed).of(paper).isThere()) {
                throw new ProblemException("paper-not-there", "Record first that the paper is there.");
            }
            changed.markRead(paper, actor.get().person(), time.now());
        });
    }

    private Preparation change(UUID id, String ifMatch, String part, Runnable wellFormed, Consumer<Preparation> verb) {
        Preparation empty = new Preparation(reviews.requireChildOf(id), id);
        wellFormed.run();
        Preparation preparation = written.change(Preparation.class, empty, ifMatch, Review::requireToCome, verb);
        audit.record(AuditEvent.of("PREPARE_REVIEW", "ReviewPreparation", id, preparation.getChildId())
                .changing(part));
        return preparation;
    }

    /** The plan and the report have reached the IRO (IRO Handbook), on the later of the days known. */
    private void meetReports(UUID review, Papers papers) {
        if (papers.isPresent(Paper.CARE_PLAN) && papers.isPresent(Paper.SOCIAL_WORK_REPORT)) {
            LocalDate last = Stream.of(Paper.CARE_PLAN, Paper.SOCIAL_WORK_REPORT)
                    .map(paper -> papers.of(paper).entry().receivedOn())
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(time.today());
            book.meet(DeadlineRule.REPORTS, review, last, review);
        }
    }
}
