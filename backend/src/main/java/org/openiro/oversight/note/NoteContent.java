package org.openiro.oversight.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openiro.platform.problem.FieldProblem;
import org.openiro.platform.problem.ProblemException;

/**
 * What a version of a note says.
 *
 * @param subject null for the usual one of the kind
 * @param channel for a contact, as is the next; otherwise null
 */
record NoteContent(
        String subject, String text, LocalDate notedOn, ContactChannel channel, ContactInitiator initiatedBy) {

    NoteContent {
        subject = subject == null || subject.isBlank() ? null : subject.strip();
        text = text.strip();
    }

    /** @throws ProblemException 400 for a contact that does not say how, and for anything else that does */
    void requireFitting(NoteKind kind) {
        List<FieldProblem> problems = new ArrayList<>();
        check(problems, kind, "/channel", channel);
        check(problems, kind, "/initiatedBy", initiatedBy);
        if (!problems.isEmpty()) {
            throw ProblemException.malformed(problems);
        }
    }

    private static void check(List<FieldProblem> problems, NoteKind kind, String pointer, Object said) {
        if (kind == NoteKind.CONTACT && said == null) {
            problems.add(new FieldProblem(pointer, "REQUIRED", "A contact says this."));
        } else if (kind != NoteKind.CONTACT && said != null) {
            problems.add(new FieldProblem(pointer, "INVALID", "Only a contact says this."));
        }
    }
}
