package org.openiro.companionapi.message;

import static org.openiro.companionapi.words.Phrase.MESSAGE_DELIVERED;
import static org.openiro.companionapi.words.Phrase.MESSAGE_DELIVERED_BY;
import static org.openiro.companionapi.words.Phrase.MESSAGE_READ;
import static org.openiro.companionapi.words.Phrase.MESSAGE_READ_BY;
import static org.openiro.companionapi.words.Phrase.MESSAGE_REPLIED;
import static org.openiro.companionapi.words.Phrase.MESSAGE_SENT;
import static org.openiro.companionapi.words.Phrase.MESSAGE_TO_ME;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.openiro.api.companion.model.MessageRecipient;
import org.openiro.api.companion.model.MyMessage;
import org.openiro.api.companion.model.MyMessage.DirectionEnum;
import org.openiro.api.companion.model.MyMessage.StatusEnum;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.companionapi.people.Helper;
import org.openiro.companionapi.people.Helpers;
import org.openiro.companionapi.session.Me;
import org.openiro.companionapi.words.Spoken;
import org.openiro.companionapi.words.Words;

/** Messages for one child. */
record MyMessageMapper(Me me, Helpers helpers) {

    MyMessage toModel(MessageRow message) {
        StatusEnum status = status(message);
        return new MyMessage()
                .id(message.id)
                .direction(message.fromChild ? DirectionEnum.FROM_ME : DirectionEnum.TO_ME)
                .with(MessageRecipient.fromValue(message.recipient.name()))
                .withName(name(message))
                .text(message.body)
                .status(status)
                .statusText(message.fromChild ? ownText(message, status) : theirText(message))
                .readingBand(ReadingBand.fromValue(me.getReadingBand().name()))
                .sentAt(utc(message.receivedAt))
                .readAt(utc(message.readAt))
                .inReplyTo(message.inReplyTo)
                .replyExpectedBy(message.fromChild && status != StatusEnum.REPLIED ? message.replyDue : null);
    }

    private String name(MessageRow message) {
        return message.fromChild
                ? helpers.in(message.recipient).map(Helper::getName).orElse(null)
                : message.senderName;
    }

    private static StatusEnum status(MessageRow message) {
        if (message.repliedAt != null) {
            return StatusEnum.REPLIED;
        }
        if (message.readAt != null) {
            return StatusEnum.READ;
        }
        return message.deliveredAt != null || !message.fromChild ? StatusEnum.DELIVERED : StatusEnum.SENT;
    }

    private String ownText(MessageRow message, StatusEnum status) {
        Words words = me.words();
        String who = helpers.spoken(message.recipient, words);
        boolean due = message.replyDue != null;
        return switch (status) {
            case SENT -> words.say(MESSAGE_SENT);
            case DELIVERED ->
                due ? words.say(MESSAGE_DELIVERED_BY, who, Spoken.day(message.replyDue)) : words.say(MESSAGE_DELIVERED);
            case READ ->
                due ? words.say(MESSAGE_READ_BY, who, Spoken.day(message.replyDue)) : words.say(MESSAGE_READ, who);
            case REPLIED -> words.say(MESSAGE_REPLIED, who);
        };
    }

    private String theirText(MessageRow message) {
        Words words = me.words();
        return words.say(
                MESSAGE_TO_ME,
                message.senderName == null ? helpers.spoken(message.recipient, words) : message.senderName);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
