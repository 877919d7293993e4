package org.openiro.work;

/** What a person must look at because the software could not go on by itself. */
public enum AlertKind {
    /** An item of work failed too often and was taken out of its stream. */
    WORK_PARKED("Look into work that failed again and again, and was put aside"),
    /** The notice of a child who became looked after has nowhere to go. */
    SERVICE_INBOX_MISSING("Tell the IRO service about a child by other means, and give the service an inbox"),
    /** A child was placed with a provider who must be registered and is not. */
    UNREGISTERED_PLACEMENT("See to a placement with a provider who is not registered"),
    /** After a change of the date of birth, a recorded participation code does not fit the child's age. */
    PARTICIPATION_CODE_AGE("Check the participation code of a review against the child's corrected age"),
    /** A child turned out to have the IRO of a parent who is looked after too. */
    PARENT_AND_CHILD_SHARE_IRO("Allocate another IRO to a child or to their looked-after parent, who have the same"),
    /** A child wrote to somebody whom they do not have now. */
    MESSAGE_WITHOUT_RECIPIENT("Answer a child who wrote to somebody they do not have at present"),
    /** A child asked for an advocate, and the authority has set no provider. */
    NO_ADVOCACY_PROVIDER("Find an advocate for a child, and set the provider of advocacy"),
    /** Somebody opened a restricted record in an emergency. */
    EMERGENCY_ACCESS("Look at an emergency access to a restricted record"),
    /** Somebody who was not named for a restricted record lifted the restriction. */
    RESTRICTION_LIFTED("Look at a restriction that was lifted by somebody not named for the record"),
    /** No manager is named any more for a restricted record, so that nobody sees what waits there. */
    RESTRICTION_WITHOUT_MANAGER("Lift a restriction, or see to it: no manager is named for the record any more"),
    /** The mail server did not take an invitation to a review, however often it was asked. */
    INVITATION_NOT_SENT("Invite somebody to a review by other means: the mail could not be sent"),
    /** The mail server did not take a link to the record of a review. */
    RECORD_NOT_SENT("Give somebody the record of a review by other means: the mail could not be sent"),
    /** A concern about a plan was not answered in time. */
    CONCERN_UNANSWERED("See to a concern about a plan that no IRO has answered in time"),
    /** A concern was raised in the moment in which care ended, so that no IRO owes an answer. */
    CONCERN_AFTER_CARE("See to a concern that was raised about a child who is in care no more"),
    /** The mail server did not take the link to raise a concern by, or to what came of it. */
    CONCERN_LINK_NOT_SENT(
            "Reach whoever wants to raise or has raised a concern by other means: the mail could not be sent"),
    /** A significant event in a child's life was not read in time. */
    EVENT_UNREAD("See to a significant event that no IRO has read in time");

    private final String title;

    AlertKind(String title) {
        this.title = title;
    }

    /** What to do, in a few words. */
    public String title() {
        return title;
    }
}
