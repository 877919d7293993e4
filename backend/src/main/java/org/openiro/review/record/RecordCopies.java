package org.openiro.review.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openiro.document.Document;
import org.openiro.platform.problem.ProblemException;
import org.openiro.review.RecordPart;

/** Copies of the record as it was last issued, each with what its reader may know. */
@ApplicationScoped
public class RecordCopies {

    private final ReviewDocuments documents;

    RecordCopies(ReviewDocuments documents) {
        this.documents = documents;
    }

    /** @param number of the version that was copied */
    public record Copy(int number, Document document) {}

    /**
     * For a reader who is not the child.
     *
     * @param without parts that are left out for this one
     * @throws ProblemException 404 where none was issued
     */
    public Copy of(UUID review, RecordReader reader, Set<RecordPart> without) {
        IssuedVersion last = last(review);
        return new Copy(
                last.getNumber(),
                RecordForReader.of(last, reader).without(without).toPrint());
    }

    /**
     * The child's own.
     *
     * @throws ProblemException 404 where none was issued
     */
    public Copy forChild(UUID review, Set<RecordPart> without) {
        IssuedVersion last = last(review);
        return new Copy(last.getNumber(), ((RecordContent) last.getContent()).forChild(without, List.of()));
    }

    /**
     * Of the version that was issued last.
     *
     * @throws ProblemException 404 where none was issued
     */
    public int lastNumber(UUID review) {
        return documents.lastNumber(review, DocumentKind.RECORD).orElseThrow(ProblemException::notFound);
    }

    private IssuedVersion last(UUID review) {
        return documents.versions(review, DocumentKind.RECORD, null, 1).items().stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
