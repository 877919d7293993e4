package org.openiro.companionapi.between;

import static org.openiro.companionapi.words.Phrase.CONTACT_DONE;
import static org.openiro.companionapi.words.Phrase.MESSAGE_DELIVERED_BY;
import static org.openiro.companionapi.words.Phrase.MESSAGE_SENT;

import java.time.ZoneOffset;
import java.util.List;
import org.openiro.api.companion.model.MyBetweenReviews;
import org.openiro.api.companion.model.MyContactWish;
import org.openiro.api.companion.model.MyContactWish.StatusEnum;
import org.openiro.api.companion.model.MyResult;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.companionapi.people.Helper.Place;
import org.openiro.companionapi.people.Helpers;
import org.openiro.companionapi.session.Me;
import org.openiro.companionapi.words.Spoken;
import org.openiro.companionapi.words.Words;

/** What goes on between reviews, for one child. */
record BetweenReviewsMapper(Me me, Helpers helpers) {

    MyBetweenReviews toModel(List<ContactWishRow> wishes, List<ResultRow> results) {
        return new MyBetweenReviews()
                .readingBand(band())
                .contactWishes(wishes.stream().map(this::toModel).toList())
                .results(results.stream().map(BetweenReviewsMapper::toModel).toList());
    }

    MyContactWish toModel(ContactWishRow wish) {
        return new MyContactWish()
                .id(wish.id)
                .text(wish.words)
                .status(wish.contactedOn == null ? StatusEnum.WAITING : StatusEnum.DONE)
                .statusText(statusText(wish))
                .readingBand(band())
                .askedAt(wish.askedAt.atOffset(ZoneOffset.UTC))
                .expectedBy(wish.contactDue)
                .contactedOn(wish.contactedOn);
    }

    private static MyResult toModel(ResultRow result) {
        return new MyResult()
                .text(result.words)
                .toldAt(result.toldAt.atOffset(ZoneOffset.UTC))
                .by(result.toldBy);
    }

    private String statusText(ContactWishRow wish) {
        Words words = me.words();
        if (wish.contactedOn != null) {
            return words.say(CONTACT_DONE, helpers.spoken(Place.IRO, words), Spoken.day(wish.contactedOn));
        }
        return wish.contactDue == null
                ? words.say(MESSAGE_SENT)
                : words.say(MESSAGE_DELIVERED_BY, helpers.spoken(Place.IRO, words), Spoken.day(wish.contactDue));
    }

    private ReadingBand band() {
        return ReadingBand.fromValue(me.getReadingBand().name());
    }
}
