package org.openiro.companionapi.review;

import static org.openiro.companionapi.words.Phrase.CHANGE_AGREED;
import static org.openiro.companionapi.words.Phrase.CHANGE_NOT_AGREED;
import static org.openiro.companionapi.words.Phrase.MESSAGE_DELIVERED_BY;
import static org.openiro.companionapi.words.Phrase.MESSAGE_SENT;

import java.time.ZoneOffset;
import org.openiro.api.companion.model.MyChangeRequest;
import org.openiro.api.companion.model.MyChangeRequest.StatusEnum;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.api.companion.model.ReviewChange;
import org.openiro.companionapi.people.Helper.Place;
import org.openiro.companionapi.people.Helpers;
import org.openiro.companionapi.session.Me;
import org.openiro.companionapi.words.Spoken;
import org.openiro.companionapi.words.Words;

/** Requests for a change, for one child. */
record ChangeMapper(Me me, Helpers helpers) {

    MyChangeRequest toModel(ChangeRow change) {
        return new MyChangeRequest()
                .id(change.id)
                .reviewId(change.reviewId)
                .what(ReviewChange.fromValue(change.what))
                .text(change.words)
                .status(status(change))
                .statusText(statusText(change))
                .readingBand(ReadingBand.fromValue(me.getReadingBand().name()))
                .askedAt(change.askedAt.atOffset(ZoneOffset.UTC))
                .answerExpectedBy(change.answerDue)
                .whatHappens(change.whatHappens)
                .answeredBy(change.answeredBy)
                .answeredAt(change.answeredAt == null ? null : change.answeredAt.atOffset(ZoneOffset.UTC));
    }

    private static StatusEnum status(ChangeRow change) {
        if (change.agreed == null) {
            return StatusEnum.WAITING;
        }
        return change.agreed ? StatusEnum.AGREED : StatusEnum.NOT_AGREED;
    }

    private String statusText(ChangeRow change) {
        Words words = me.words();
        if (change.agreed != null) {
            return words.say(change.agreed ? CHANGE_AGREED : CHANGE_NOT_AGREED, change.answeredByFirstName);
        }
        return change.answerDue == null
                ? words.say(MESSAGE_SENT)
                : words.say(MESSAGE_DELIVERED_BY, helpers.spoken(Place.IRO, words), Spoken.day(change.answerDue));
    }
}
