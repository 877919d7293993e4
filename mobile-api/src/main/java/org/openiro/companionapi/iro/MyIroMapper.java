package org.openiro.companionapi.iro;

import static org.openiro.companionapi.words.Phrase.IRO_CHOOSING;
import static org.openiro.companionapi.words.Phrase.IRO_DOES;
import static org.openiro.companionapi.words.Phrase.IRO_HERE;
import static org.openiro.companionapi.words.Phrase.IRO_VISIT;
import static org.openiro.companionapi.words.Phrase.WAY_CALL;
import static org.openiro.companionapi.words.Phrase.WAY_EMAIL;
import static org.openiro.companionapi.words.Phrase.WAY_MESSAGE;
import static org.openiro.companionapi.words.Phrase.WAY_TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openiro.api.companion.model.ContactWay;
import org.openiro.api.companion.model.ContactWay.KindEnum;
import org.openiro.api.companion.model.IroCard;
import org.openiro.api.companion.model.IroOutOfOffice;
import org.openiro.api.companion.model.IroVisit;
import org.openiro.api.companion.model.MyIro;
import org.openiro.api.companion.model.PartOfDay;
import org.openiro.api.companion.model.PreviousIro;
import org.openiro.api.companion.model.ReadingBand;
import org.openiro.companionapi.session.Me;
import org.openiro.companionapi.words.Phrase;
import org.openiro.companionapi.words.Spoken;
import org.openiro.companionapi.words.Words;

@ApplicationScoped
class MyIroMapper {

    private final MyIros iros;

    MyIroMapper(MyIros iros) {
        this.iros = iros;
    }

    MyIro toModel(Me me, Optional<MyIroRow> iro, Optional<PreviousIroRow> previous) {
        Words words = me.words();
        return new MyIro()
                .status(iro.isPresent() ? MyIro.StatusEnum.HAVE_IRO : MyIro.StatusEnum.CHOOSING_YOUR_IRO)
                .message(iro.map(row -> words.say(IRO_HERE, row.firstName)).orElseGet(() -> words.say(IRO_CHOOSING)))
                .readingBand(ReadingBand.fromValue(me.getReadingBand().name()))
                .iro(iro.map(row -> card(row, words)).orElse(null))
                .previousIro(previous.map(MyIroMapper::previous).orElse(null));
    }

    private IroCard card(MyIroRow iro, Words words) {
        return new IroCard()
                .firstName(iro.firstName)
                .name(iro.name)
                .whatTheyDo(words.say(IRO_DOES, iro.firstName))
                .aboutThem(iro.aboutMe)
                .contactWays(ways(iro, words))
                .hours(iro.contactHours)
                .photoUrl(iro.photoSha256 == null ? null : "/v1/me/iro/photo")
                .outOfOffice(iros.isAway(iro) ? away(iro) : null)
                .nextVisit(iros.isComing(iro) ? visit(iro, words) : null);
    }

    private static List<ContactWay> ways(MyIroRow iro, Words words) {
        return Stream.of(
                        way(KindEnum.CALL, iro.contactPhone, WAY_CALL, iro, words),
                        way(KindEnum.TEXT, iro.contactText, WAY_TEXT, iro, words),
                        way(KindEnum.EMAIL, iro.contactEmail, WAY_EMAIL, iro, words),
                        Stream.of(new ContactWay().kind(KindEnum.MESSAGE).label(words.say(WAY_MESSAGE, iro.firstName))))
                .flatMap(way -> way)
                .toList();
    }

    private static Stream<ContactWay> way(KindEnum kind, String value, Phrase label, MyIroRow iro, Words words) {
        return Stream.ofNullable(value)
                .map(known -> new ContactWay().kind(kind).value(known).label(words.say(label, iro.firstName)));
    }

    private static IroVisit visit(MyIroRow iro, Words words) {
        PartOfDay part = iro.visitPartOfDay == null ? null : PartOfDay.fromValue(iro.visitPartOfDay);
        String day = Spoken.day(iro.visitOn)
                + (part == null ? "" : " in the " + part.name().toLowerCase(Locale.ROOT));
        return new IroVisit().date(iro.visitOn).partOfDay(part).text(words.say(IRO_VISIT, iro.firstName, day));
    }

    private static IroOutOfOffice away(MyIroRow iro) {
        return new IroOutOfOffice()
                .until(iro.outOfOfficeUntil)
                .text(iro.outOfOfficeText)
                .coverName(iro.outOfOfficeCover);
    }

    private static PreviousIro previous(PreviousIroRow previous) {
        // The day it ended is the next IRO's.
        return new PreviousIro().name(previous.name).until(previous.endedOn.minusDays(1));
    }
}
