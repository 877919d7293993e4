package org.openiro.companionapi.review;

import static org.openiro.companionapi.words.Phrase.WISHES_ANSWERED;
import static org.openiro.companionapi.words.Phrase.WISHES_NONE;
import static org.openiro.companionapi.words.Phrase.WISHES_SAVED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openiro.api.companion.model.ChildsChairing;
import org.openiro.api.companion.model.MyWishAnswer;
import org.openiro.api.companion.model.MyWishes;
import org.openiro.api.companion.model.PartOfDay;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.api.companion.model.VenueKind;
import org.openiro.api.companion.model.ViewTopic;
import org.openiro.api.companion.model.WayOfTakingPart;
import org.openiro.api.companion.model.WishAbout;
import org.openiro.api.companion.model.WishesToSave;
import org.openiro.companionapi.people.Helper;
import org.openiro.companionapi.people.Helpers;
import org.openiro.companionapi.session.Me;

/** Wishes for one child. */
record WishesMapper(Me me, Helpers helpers, ObjectMapper json) {

    static Wishes toWishes(WishesToSave said) {
        return new Wishes(
                name(said.getPlaceKind()),
                said.getPlaceText(),
                name(said.getPartOfDay()),
                said.getTimeText(),
                said.getPeopleText(),
                names(said.getTopics()),
                said.getTopicsText(),
                names(said.getWays()),
                said.getSupporterText(),
                name(said.getChairing()));
    }

    MyWishes toModel(UUID review, Optional<WishesRow> saved) {
        MyWishes model = new MyWishes()
                .reviewId(review)
                .topics(List.of())
                .ways(List.of())
                .answers(List.of())
                .readingBand(ReadingBand.fromValue(me.getReadingBand().name()))
                .statusText(statusText(saved));
        saved.ifPresent(row -> model.placeKind(row.placeKind == null ? null : VenueKind.fromValue(row.placeKind))
                .placeText(row.placeText)
                .partOfDay(row.partOfDay == null ? null : PartOfDay.fromValue(row.partOfDay))
                .timeText(row.timeText)
                .peopleText(row.peopleText)
                .topics(row.topics.stream().map(ViewTopic::fromValue).toList())
                .topicsText(row.topicsText)
                .ways(row.ways.stream().map(WayOfTakingPart::fromValue).toList())
                .supporterText(row.supporterText)
                .chairing(row.chairing == null ? null : ChildsChairing.fromValue(row.chairing))
                .savedAt(row.savedAt.atOffset(ZoneOffset.UTC))
                .answers(answers(row)));
        return model;
    }

    List<MyWishAnswer> answers(WishesRow row) {
        if (row.answers == null) {
            return List.of();
        }
        try {
            return json.readValue(row.answers, Answers.class).answers().stream()
                    .map(answer -> new MyWishAnswer()
                            .about(WishAbout.fromValue(answer.about()))
                            .asWished(answer.asWished())
                            .text(answer.explanation()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String statusText(Optional<WishesRow> saved) {
        if (saved.isEmpty()) {
            return me.words().say(WISHES_NONE);
        }
        return saved.get().areAnswered()
                ? me.words().say(WISHES_ANSWERED, saved.get().answeredByFirstName)
                : me.words().say(WISHES_SAVED, helpers.spoken(Helper.Place.IRO, me.words()));
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values == null ? List.of() : values.stream().map(Enum::name).toList();
    }

    /** As the staff application keeps them. */
    private record Answers(List<Answer> answers) {}

    private record Answer(String about, boolean asWished, String explanation) {}
}
