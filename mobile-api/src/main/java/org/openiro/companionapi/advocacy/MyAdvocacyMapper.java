package org.openiro.companionapi.advocacy;

import static org.openiro.companionapi.words.Phrase.ADVOCACY_ACCEPTED;
import static org.openiro.companionapi.words.Phrase.ADVOCACY_ENDED;
import static org.openiro.companionapi.words.Phrase.ADVOCACY_MET;
import static org.openiro.companionapi.words.Phrase.ADVOCACY_REQUESTED;
import static org.openiro.companionapi.words.Phrase.ADVOCACY_REQUESTED_NOBODY;
import static org.openiro.companionapi.words.Phrase.ADVOCACY_SENT;
import static org.openiro.companionapi.words.Phrase.ADVOCACY_SENT_BY;
import static org.openiro.companionapi.words.Phrase.ADVOCATE_IS;
import static org.openiro.companionapi.words.Phrase.SOMEBODY_ADVOCATE;
import static org.openiro.companionapi.words.Phrase.SOMEBODY_PROVIDER;

import java.time.ZoneOffset;
import org.openiro.api.companion.model.AdvocacyStatus;
import org.openiro.api.companion.model.MyAdvocacyRequest;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.companionapi.session.Me;
import org.openiro.companionapi.words.Phrase;
import org.openiro.companionapi.words.Spoken;
import org.openiro.companionapi.words.Words;

/** Requests for one child. */
record MyAdvocacyMapper(Me me) {

    MyAdvocacyRequest toModel(RequestRow request) {
        return new MyAdvocacyRequest()
                .id(request.id)
                .status(AdvocacyStatus.fromValue(request.status))
                .message(message(request))
                .whatAnAdvocateIs(me.words().say(ADVOCATE_IS))
                .readingBand(ReadingBand.fromValue(me.getReadingBand().name()))
                .askedAt(request.requestedAt.atOffset(ZoneOffset.UTC))
                .providerName(request.providerName)
                .advocateName(request.advocateName);
    }

    private String message(RequestRow request) {
        Words words = me.words();
        String provider = orElse(request.providerName, SOMEBODY_PROVIDER);
        String advocate = orElse(request.advocateName, SOMEBODY_ADVOCATE);
        return switch (AdvocacyStatus.fromValue(request.status)) {
            case REQUESTED ->
                request.providerName == null
                        ? words.say(ADVOCACY_REQUESTED_NOBODY)
                        : words.say(ADVOCACY_REQUESTED, provider);
            case SENT_TO_PROVIDER ->
                request.answerDue == null
                        ? words.say(ADVOCACY_SENT, provider)
                        : words.say(ADVOCACY_SENT_BY, provider, Spoken.day(request.answerDue));
            case ACCEPTED -> words.say(ADVOCACY_ACCEPTED, advocate);
            case MET -> words.say(ADVOCACY_MET, advocate);
            case ENDED -> words.say(ADVOCACY_ENDED);
        };
    }

    private String orElse(String name, Phrase somebody) {
        return name == null ? me.words().part(somebody) : name;
    }
}
