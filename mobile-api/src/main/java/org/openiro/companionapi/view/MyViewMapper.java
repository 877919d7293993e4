package org.openiro.companionapi.view;

import static org.openiro.companionapi.words.Phrase.VIEW_DRAFT;
import static org.openiro.companionapi.words.Phrase.VIEW_EVERYONE;
import static org.openiro.companionapi.words.Phrase.VIEW_IRO;
import static org.openiro.companionapi.words.Phrase.VIEW_IRO_AND_WORKER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.openiro.api.companion.model.AttachmentKind;
import org.openiro.api.companion.model.MyAttachment;
import org.openiro.api.companion.model.MyView;
import org.openiro.api.companion.model.MyView.StatusEnum;
import org.openiro.api.companion.model.MyWords;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.api.companion.model.ViewAudience;
import org.openiro.api.companion.model.ViewTopic;
import org.openiro.api.companion.model.WhatHappened;
import org.openiro.companionapi.people.Helper.Place;
import org.openiro.companionapi.people.Helpers;
import org.openiro.companionapi.session.Me;
import org.openiro.companionapi.words.Words;

/** Views for one child. */
record MyViewMapper(Me me, Helpers helpers) {

    static Thought toThought(MyWords words) {
        return new Thought(
                words.getTopic().name(), words.getText(), words.getSharedWith().name());
    }

    MyView toModel(ViewRow view, List<AttachmentRow> attached) {
        return new MyView()
                .id(view.id)
                .topic(ViewTopic.fromValue(view.topic))
                .text(view.words)
                .attachments(attached.stream().map(MyViewMapper::attachment).toList())
                .sharedWith(ViewAudience.fromValue(view.visibleTo))
                .status(view.isShared() ? StatusEnum.SHARED : StatusEnum.DRAFT)
                .whoSeesIt(whoSees(view))
                .readingBand(ReadingBand.fromValue(me.getReadingBand().name()))
                .changedAt(utc(view.savedAt))
                .sharedAt(utc(view.sharedAt))
                .reviewId(view.reviewId)
                .whatHappened(view.howItWasUsed == null ? null : whatHappened(view));
    }

    private static MyAttachment attachment(AttachmentRow attachment) {
        return new MyAttachment()
                .id(attachment.id)
                .kind(attachment.isPicture() ? AttachmentKind.PICTURE : AttachmentKind.RECORDING)
                .mediaType(attachment.mediaType)
                .size(attachment.size);
    }

    private String whoSees(ViewRow view) {
        Words words = me.words();
        if (!view.isShared()) {
            return words.say(VIEW_DRAFT);
        }
        String iro = helpers.spoken(Place.IRO, words);
        return switch (ViewAudience.fromValue(view.visibleTo)) {
            case IRO_ONLY -> words.say(VIEW_IRO, iro);
            case IRO_AND_SOCIAL_WORKER ->
                words.say(VIEW_IRO_AND_WORKER, iro, helpers.spoken(Place.SOCIAL_WORKER, words));
            case EVERYONE_AT_REVIEW -> words.say(VIEW_EVERYONE);
        };
    }

    private static WhatHappened whatHappened(ViewRow view) {
        return new WhatHappened()
                .text(view.howItWasUsed)
                .by(view.acknowledgedBy)
                .at(utc(view.acknowledgedAt));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
