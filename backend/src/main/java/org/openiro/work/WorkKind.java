package org.openiro.work;

/** Every kind of work that happens later. Each has exactly one {@link WorkHandler}; a test holds that. */
public enum WorkKind {
    /** A child sent a message (enqueued by the database). */
    CHILD_MESSAGE,
    /** A child shared a view (enqueued by the database). */
    CHILD_VIEW_SHARED,
    /** A child would like a planned review to be different (enqueued by the database). */
    REVIEW_CHANGE_ASKED,
    /** A child asked their IRO to get in touch (enqueued by the database). */
    CONTACT_WANTED,
    /** A child wrote how a review should be (enqueued by the database). */
    CHILD_WISHES,
    /** A child gave feedback on a review (enqueued by the database). */
    CHILD_FEEDBACK,
    /** The morning after a review: the child is asked how it was. */
    ASK_CHILD_FEEDBACK,
    /** Somebody asked for an advocate (enqueued by the database). */
    ADVOCACY_REQUESTED,
    /** The advocacy provider is to be told that there is a request. */
    NOTIFY_ADVOCACY_PROVIDER,
    /** A session of a child was opened (enqueued by the database). */
    CHILD_SIGNED_IN,
    /** A child opened the page that says who their IRO is (enqueued by the database). */
    CHILD_SAW_IRO,
    /** A child left in a hurry: the session must end at the identity provider too (enqueued by the database). */
    END_CHILD_SESSION,
    /** An account for a child is to be made at the identity provider. */
    PROVISION_CHILD_ACCOUNT,
    /** An account of a child is to be closed at the identity provider. */
    CLOSE_CHILD_ACCOUNT,
    /** A child's activation code has had its 24 hours. */
    EXPIRE_ACTIVATION_CODE,
    /** The registration of an IRO may have lapsed: the children allocated to them are without one then. */
    CHECK_IRO_VACANCIES,
    /** An allocation has ended or a period of care begun: does the child have an IRO? */
    CHECK_CHILD_HAS_IRO,
    /** The 24 hours after which accommodation makes a child looked after have passed. */
    CONFIRM_LOOKED_AFTER,
    /** The IRO service is to be told of a child who has become looked after. */
    NOTIFY_IRO_SERVICE,
    /** A deadline has passed on whose passing something follows, unless it was met or moved meanwhile. */
    DEADLINE_PASSES,
    /** The deadline book of an authority is to be worked out again, from the child on where the last item ended. */
    RECALCULATE_DEADLINES,
    /** An uploaded return is to be imported. */
    IMPORT_RETURN,
    /** A restricted record was opened in an emergency: the IRO service is to be told. */
    NOTIFY_EMERGENCY_ACCESS,
    /** A manager left: is anybody left who answers for each restricted record? */
    CHECK_RESTRICTIONS,
    /** An invitation to a review, its change or its cancellation goes out by mail. */
    SEND_INVITATION,
    /** The morning after a review: parents, carers and the social worker are asked how it was. */
    ASK_PARTICIPANTS,
    /** The link to say how a review was goes out by mail. */
    SEND_SURVEY_LINK,
    /** Somebody said by their link how a review was (enqueued by the database). */
    SURVEY_ANSWERED,
    /** Somebody answered a consultation form by their link (enqueued by the database). */
    CONSULTATION_ANSWERED,
    /** A link to a copy of the record of a review goes out by mail. */
    SEND_RECORD_LINK,
    /** The mail server took a link to a copy: is the record distributed now? */
    RECORD_LINK_RECEIVED,
    /** Somebody opened a copy of the record by their link (enqueued by the database). */
    RECORD_OPENED,
    /** Somebody raised a concern about a plan by their link (enqueued by the database). */
    CONCERN_RAISED,
    /** The link to raise a concern by, or the one to what came of it, goes out by mail. */
    SEND_CONCERN_LINK,
    /** Somebody opened what came of their concern (enqueued by the database). */
    CONCERN_OUTCOME_OPENED,
    /** What somebody owes by being what they are may have changed: registration, training, a child of a manager's own. */
    CHECK_PERSONAL_DUTIES
}
