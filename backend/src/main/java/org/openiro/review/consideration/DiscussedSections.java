package org.openiro.review.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openiro.review.PlanElement;
import org.openiro.review.RecordPart;
import org.openiro.review.RecordReaders;
import org.openiro.review.RecordSection;
import org.openiro.review.SectionText;

/** What was said at the review, in its record. */
@ApplicationScoped
class DiscussedSections {

    private final WrittenConsiderations written;

    DiscussedSections(WrittenConsiderations written) {
        this.written = written;
    }

    @Produces
    @Singleton
    RecordSection essentials() {
        return written.section(
                RecordPart.ESSENTIAL_ELEMENTS,
                (considered, text) -> text.readBy(RecordReaders.AT_REVIEW)
                        .table(
                                "What the Independent Reviewing Officer looked into",
                                List.of("About", "Asked", "Found", "On what that rests"),
                                considered.essentials().entrySet().stream()
                                        .map(entry -> List.of(
                                                entry.getKey().words(),
                                                String.join(
                                                        " ", entry.getValue().questions()),
                                                entry.getValue().finding(),
                                                entry.getValue().evidence()))
                                        .toList()));
    }

    /**
     * Not for the family: a child speaks of them too. What the child shared in the app stands with the views shared, for
     * those whom the child allowed, and is not even mentioned here.
     */
    @Produces
    @Singleton
    RecordSection viewsOfPlan() {
        return written.section(
                RecordPart.CHILDS_VIEWS_OF_PLAN,
                (considered, text) -> text.readBy(RecordReaders.PROFESSIONALS)
                        .table(
                                "The child's view of each part of the plan",
                                List.of("Part of the plan", "What the child thinks", "Said how and when"),
                                considered.childViews().entrySet().stream()
                                        .filter(entry -> entry.getValue().source() != ViewSource.CHILD_APP)
                                        .map(DiscussedSections::view)
                                        .toList()));
    }

    /** For professionals: it names people, some of whom others must not meet. */
    @Produces
    @Singleton
    RecordSection attendance(AttendeeNames names) {
        return RecordSection.of(
                RecordPart.ATTENDANCE,
                review -> written.of(review)
                        .map(Considerations::getAttendance)
                        .filter(attendance -> !attendance.items().isEmpty())
                        .map(attendance -> names.table(review, attendance)));
    }

    private static List<String> view(Map.Entry<PlanElement, ElementView> entry) {
        ElementView view = entry.getValue();
        if (view.source() == null) {
            return List.of(entry.getKey().words(), "Not known", view.noneBecause());
        }
        String words = Stream.of(
                        view.words(),
                        view.symbol() == null ? null : view.symbol().words())
                .filter(each -> each != null)
                .reduce((one, other) -> one + " (" + other + ")")
                .orElse("");
        return List.of(entry.getKey().words(), words, view.source().words() + ", " + SectionText.day(view.saidOn()));
    }
}
