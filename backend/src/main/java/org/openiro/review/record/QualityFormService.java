package org.openiro.review.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.openiro.audit.Audit;
import org.openiro.audit.AuditEvent;
import org.openiro.platform.paging.Page;
import org.openiro.review.ReviewReading;

/** The Quality Monitoring Form of a review. */
@ApplicationScoped
class QualityFormService {

    private final Documents documents;
    private final ReviewDocuments store;
    private final ReviewReading reviews;
    private final Audit audit;

    QualityFormService(Documents documents, ReviewDocuments store, ReviewReading reviews, Audit audit) {
        this.documents = documents;
        this.store = store;
        this.reviews = reviews;
        this.audit = audit;
    }

    ReviewDocument read(UUID review) {
        return documents.read(review, DocumentKind.QUALITY_FORM);
    }

    ReviewDocument draft(UUID review, String ifMatch, QualityForm form) {
        return documents.draft(review, DocumentKind.QUALITY_FORM, ifMatch, form, null);
    }

    IssuedVersion submit(UUID review, String ifMatch, String reason) {
        return documents.issue(review, DocumentKind.QUALITY_FORM, ifMatch, QualityFormService::complete, reason);
    }

    Page<IssuedVersion> versions(UUID review, String cursor, int limit) {
        UUID child = reviews.requireChildOf(review);
        audit.record(AuditEvent.read("QualityForm", review, child));
        return store.versions(review, DocumentKind.QUALITY_FORM, cursor, limit);
    }

    /** What is there of the form. */
    static QualityForm formOf(ReviewDocument document) {
        return document.getDraft() instanceof QualityForm form ? form : QualityForm.empty();
    }

    private static QualityForm complete(ReviewDocument document) {
        QualityForm form = formOf(document);
        form.requireComplete();
        return form;
    }
}
