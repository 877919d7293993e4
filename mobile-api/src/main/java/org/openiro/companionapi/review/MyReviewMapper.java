package org.openiro.companionapi.review;

import static org.openiro.companionapi.words.Phrase.REVIEW_BEGUN;
import static org.openiro.companionapi.words.Phrase.REVIEW_GOES_ON;
import static org.openiro.companionapi.words.Phrase.REVIEW_IS;
import static org.openiro.companionapi.words.Phrase.REVIEW_NOT_PLANNED;
import static org.openiro.companionapi.words.Phrase.REVIEW_PLANNED;
import static org.openiro.companionapi.words.Phrase.VIEWS_BY;
import static org.openiro.companionapi.words.Phrase.VIEWS_LATE;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openiro.api.companion.model.FeedbackQuestion;
import org.openiro.api.companion.model.FeedbackQuestionAsked;
import org.openiro.api.companion.model.MeetingMode;
import org.openiro.api.companion.model.MyMeeting;
import org.openiro.api.companion.model.MyNextReview;
import org.openiro.api.companion.model.MyNextReview.StatusEnum;
import org.openiro.api.companion.model.MyWishAnswer;
import org.openiro.api.companion.model.PastReview;
import org.openiro.api.companion.model.PersonAtReview;
import org.openiro.api.companion.model.Place;
import org.openiro.api.companion.model.PlannedReview;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.api.companion.model.VenueKind;
import org.openiro.companionapi.people.Helper;
import org.openiro.companionapi.people.Helpers;
import org.openiro.companionapi.session.Me;
import org.openiro.companionapi.words.Spoken;
import org.openiro.companionapi.words.Words;

/** Reviews for one child. */
record MyReviewMapper(Me me, Helpers helpers, Instant now) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    MyNextReview toModel(
            String message, Optional<PlannedReview> planned, Optional<PastReview> last, List<ChangeRow> changes) {
        Words words = me.words();
        return new MyNextReview()
                .status(planned.isPresent() ? StatusEnum.PLANNED : StatusEnum.NOT_PLANNED_YET)
                .message(message)
                .readingBand(ReadingBand.fromValue(me.getReadingBand().name()))
                .whatIsAReview(words.say(REVIEW_IS))
                .review(planned.orElse(null))
                .lastReview(last.orElse(null))
                .changeRequests(changes.stream()
                        .map(new ChangeMapper(me, helpers)::toModel)
                        .toList());
    }

    String message(Optional<ReviewRow> next) {
        Words words = me.words();
        if (next.isEmpty()) {
            return words.say(REVIEW_NOT_PLANNED);
        }
        ReviewRow review = next.get();
        if (review.goesOnOn != null) {
            return words.say(REVIEW_GOES_ON, Spoken.day(review.goesOnOn));
        }
        return review.hasBegun()
                ? words.say(REVIEW_BEGUN)
                : words.say(REVIEW_PLANNED, Spoken.day(review.scheduledFor), Spoken.time(review.scheduledFor));
    }

    PlannedReview planned(
            ReviewRow review, List<MeetingRow> meetings, List<PersonRow> people, List<MyWishAnswer> answers) {
        Instant shareBy = shareBy(review);
        return new PlannedReview()
                .id(review.id)
                .startsAt(review.scheduledFor.atOffset(ZoneOffset.UTC))
                .goesOnOn(review.goesOnOn)
                .mode(meetings.stream()
                        .findFirst()
                        .map(first -> MeetingMode.fromValue(first.mode))
                        .orElse(null))
                .place(place(review.venueKind, review.venueLabel))
                .meetings(
                        meetings.size() < 2
                                ? List.of()
                                : meetings.stream().map(MyReviewMapper::meeting).toList())
                .people(people.stream().map(MyReviewMapper::person).toList())
                .wishAnswers(answers)
                .shareBy(shareBy.atOffset(ZoneOffset.UTC))
                .shareByText(shareByText(shareBy));
    }

    private static MyMeeting meeting(MeetingRow meeting) {
        return new MyMeeting()
                .startsAt(meeting.scheduledFor.atOffset(ZoneOffset.UTC))
                .mode(MeetingMode.fromValue(meeting.mode))
                .place(place(meeting.venueKind, meeting.venueLabel));
    }

    private static Place place(String kind, String label) {
        return new Place().kind(VenueKind.fromValue(kind)).label(label);
    }

    PastReview past(ReviewRow review) {
        return new PastReview()
                .id(review.id)
                .heldOn(review.heldOn)
                .feedbackGiven(review.feedbackGiven)
                .feedbackAsked(review.feedbackAsked && !review.feedbackGiven)
                .questions(review.feedbackGiven ? List.of() : questions());
    }

    private List<FeedbackQuestionAsked> questions() {
        return Question.of(me.getReadingBand()).stream()
                .map(question -> new FeedbackQuestionAsked()
                        .code(FeedbackQuestion.fromValue(question.name()))
                        .text(me.words().say(question.phrase())))
                .toList();
    }

    // The end of the day before, so that the IRO can read it before the talk.
    private static Instant shareBy(ReviewRow review) {
        return review.scheduledFor
                .atZone(Spoken.LONDON)
                .toLocalDate()
                .minusDays(1)
                .atTime(END_OF_DAY)
                .atZone(Spoken.LONDON)
                .toInstant();
    }

    private String shareByText(Instant shareBy) {
        String iro = helpers.spoken(Helper.Place.IRO, me.words());
        return now.isAfter(shareBy)
                ? me.words().say(VIEWS_LATE, iro)
                : me.words().say(VIEWS_BY, iro, Spoken.day(shareBy));
    }

    private static PersonAtReview person(PersonRow person) {
        return new PersonAtReview()
                .name(person.name)
                .roleLabel(person.roleLabel)
                .whyTheyCome(person.whyTheyCome)
                .relationToMe(person.relationToChild);
    }
}
