package org.openiro.localstack.matrix;

import java.util.Arrays;
import java.util.Locale;

/** Kinds of things that addresses name and answers hold. */
enum Kind {
    CHILD("childId"),
    KEY_PERSON("keyPersonId"),
    SIBLING_GROUP("siblingGroupId"),
    PERIOD("periodId"),
    PLACEMENT_REVIEW("placementReviewId"),
    EVENT("eventId"),
    CONCERN("concernId"),
    NOTE("noteId"),
    PROPOSAL("proposalId"),
    PRACTICE_FEEDBACK("practiceFeedbackId"),
    ALLOCATION("allocationId"),
    INFORMATION_PACK("informationPackId"),
    REVIEW("reviewId"),
    HELD_REVIEW("reviewId"),
    INVITATION("invitationId"),
    KEPT_APART("keptApartId"),
    RECIPIENT("recipientId"),
    DECISION("decisionId"),
    DECISION_ISSUE("issueId"),
    CARE_PLAN("carePlanId"),
    /** No address names one. */
    VISIT("visitId"),
    MESSAGE("messageId"),
    VIEW("viewId"),
    ATTACHMENT("attachmentId"),
    CHANGE_REQUEST("changeRequestId"),
    /** No address names one. */
    CONTACT_WISH("contactWishId"),
    FEEDBACK("feedbackId"),
    REQUEST("requestId"),
    HOLD("holdId"),
    ALERT("alertId"),
    SERVICE_ENTRY("entryId"),
    RESTRICTION("restrictionId"),
    DESTRUCTION("destructionId"),
    IRO("iroId"),
    PERSON("personId"),
    MEMBERSHIP("membershipId"),
    TEAM("teamId"),
    ADJUSTMENT("adjustmentId"),
    RECALCULATION("recalculationId"),
    IMPORT("importId"),
    AUTHORITY_CODE("authorityCode");

    private final String parameter;

    Kind(String parameter) {
        this.parameter = parameter;
    }

    /** The name of the path parameter that names one. */
    String parameter() {
        return parameter;
    }

    /** Whether it is part of a child's case, so that people without a tie to the child must not meet it. */
    boolean isOfAChild() {
        return ordinal() <= ALERT.ordinal();
    }

    /** @param word as the tables write it */
    static Kind of(String word) {
        return Arrays.stream(values())
                .filter(kind ->
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The matrix has no \"" + word + "\""));
    }
}
