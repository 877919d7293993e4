package org.openiro.companionapi.people;

import static org.openiro.companionapi.words.Phrase.SOMEBODY_ADVOCATE;
import static org.openiro.companionapi.words.Phrase.SOMEBODY_IRO;
import static org.openiro.companionapi.words.Phrase.SOMEBODY_SOCIAL_WORKER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openiro.companionapi.people.Helper.Place;
import org.openiro.companionapi.words.Words;

/** Who helps the child at the moment: at most one in each place. */
public final class Helpers {

    private final Map<Place, Helper> byPlace = new EnumMap<>(Place.class);

    /** @param newestFirst when two hold one place, the newer one is named */
    Helpers(List<Helper> newestFirst) {
        newestFirst.forEach(helper -> byPlace.putIfAbsent(helper.getRecipient(), helper));
    }

    public Optional<Helper> in(Place place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /** A first name to speak of them by, or "your IRO" while nobody is there. */
    public String spoken(Place place, Words words) {
        return in(place)
                .map(Helper::getFirstName)
                .orElseGet(() -> words.part(
                        switch (place) {
                            case IRO -> SOMEBODY_IRO;
                            case SOCIAL_WORKER -> SOMEBODY_SOCIAL_WORKER;
                            case ADVOCATE -> SOMEBODY_ADVOCATE;
                        }));
    }
}
