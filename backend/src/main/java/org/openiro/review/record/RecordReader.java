package org.openiro.review.record;

import java.util.Set;
import org.openiro.access.Actor;
import org.openiro.access.Role;
import org.openiro.review.PlaceWords;
import org.openiro.review.RecordReaders;

/**
 * Somebody who reads a record.
 *
 * @param atReview invited to the review, or working with the child
 */
public record RecordReader(Kind kind, boolean atReview) {

    public enum Kind {
        FAMILY,
        CARER,
        PROFESSIONAL,
        SERVICE
    }

    /**
     * Somebody of the authority. Those who only look after its files, or after how it works, do not work with the child:
     * where a child lives is not theirs to know, and they were at no review.
     */
    static RecordReader of(Actor actor) {
        boolean withChild = worksWithChild(actor);
        return new RecordReader(withChild ? Kind.SERVICE : Kind.PROFESSIONAL, withChild);
    }

    /** Whether somebody of the authority works with the child, of those who may read its record at all. */
    public static boolean worksWithChild(Actor actor) {
        return actor.isAny(Role.IRO, Role.IRO_MANAGER, Role.SOCIAL_WORKER, Role.PRACTICE_MANAGER);
    }

    /** What is written for the child is the child's, and of those who work with the child. */
    boolean maySeeChildsCopy() {
        return kind == Kind.SERVICE && atReview;
    }

    /**
     * Why a record was corrected, or issued as it is, is in free words of the IRO: for those for whom it is their work,
     * unless something in it looks like an address.
     *
     * @param reason may be null
     */
    boolean mayReadReason(String reason) {
        return reason != null
                && mayRead(
                        PlaceWords.textHoldsAddress(reason, Set.of())
                                ? RecordReaders.SERVICE
                                : RecordReaders.PROFESSIONALS);
    }

    boolean mayRead(RecordReaders readers) {
        return switch (readers) {
            case EVERYONE -> true;
            case AT_REVIEW -> atReview;
            case PROFESSIONALS -> kind == Kind.PROFESSIONAL || kind == Kind.SERVICE;
            case SERVICE -> kind == Kind.SERVICE;
        };
    }
}
