package org.openiro.review.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.platform.paging.Cursor;
import org.openiro.platform.paging.Page;
import org.openiro.review.IssuedRecords;

/** Documents about reviews, as the database keeps them. */
@ApplicationScoped
class ReviewDocuments implements IssuedRecords {

    private final EntityManager entities;

    ReviewDocuments(EntityManager entities) {
        this.entities = entities;
    }

    /** The one that was drafted, or an empty one that is not kept yet. */
    ReviewDocument of(UUID child, UUID review, DocumentKind kind) {
        return entities.createQuery(
                        "from ReviewDocument d where d.reviewId = :review and d.kind = :kind", ReviewDocument.class)
                .setParameter("review", review)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new ReviewDocument(child, review, kind));
    }

    /** Newest first. */
    Page<IssuedVersion> versions(UUID review, DocumentKind kind, String cursor, int limit) {
        int before = Cursor.parse(cursor, 1)
                .map(c -> (int) Math.min(c.number(0), Integer.MAX_VALUE))
                .orElse(Integer.MAX_VALUE);
        List<IssuedVersion> found = entities.createQuery(
                        "from IssuedVersion v where v.reviewId = :review and v.kind = :kind and v.number < :before"
                                + " order by v.number desc",
                        IssuedVersion.class)
                .setParameter("review", review)
                .setParameter("kind", kind)
                .setParameter("before", before)
                .setMaxResults(Page.fetch(limit))
                .getResultList();
        return Page.of(found, limit, version -> Cursor.after(version.getNumber()));
    }

    Optional<IssuedVersion> version(UUID review, DocumentKind kind, int number) {
        return entities.createQuery(
                        "from IssuedVersion v where v.reviewId = :review and v.kind = :kind and v.number = :number",
                        IssuedVersion.class)
                .setParameter("review", review)
                .setParameter("kind", kind)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Empty where none was issued. */
    Optional<Integer> lastNumber(UUID review, DocumentKind kind) {
        return entities.createQuery(
                        "select d.versions from ReviewDocument d where d.reviewId = :review and d.kind = :kind and d.versions > 0",
                        Integer.class)
                .setParameter("review", review)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    @Override
    public boolean isClosed(UUID review) {
        return !entities.createQuery(
                        "select 1 from ReviewDocument d where d.reviewId = :review and d.kind = :kind and d.versions > 0"
                                + " and d.correctingBecause is null",
                        Integer.class)
                .setParameter("review", review)
                .setParameter("kind", DocumentKind.RECORD)
                .getResultList()
                .isEmpty();
    }
}
