package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NM1 4QT",
                "nm14qt",
                "School, SW1A 1AA",
                "at M1 1AE",
                "14 Mill Lane",
                "14a, Mill lane",
                "Elm Street",
                "the house on Oak Road",
                "12 The Old Dairy",
                "7 Acacia",
                "Flat 3",
                "flat 3b by the park",
                "House 9",
                "No. 12",
                "number 12 next door",
                "3 Rowan Close",
                "221 Green Park Drive",
                "07700 900123",
                "call 01632 960155",
                "+44 1632 960155",
                "https://maps.example",
                "www.example.org",
                "home.example.org",
                "daniel@example.org",
                "///filled.count.soap",
                "filled.count.soap",
                "51.5074, -0.1278"
            })
    void shouldTakeNoAddressAsALabel(String words) {
        assertThat(PlaceWords.areSafeLabel(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The music room", "Room 4", "Room 12, upstairs", "Mrs Lane's room", "By video, we send you a link",
                        "The quiet room at the office",
                "Zimmer 3, 2. Stock", "Swyddfa'r cyngor", "The library", "Your school, the head's office",
                        "A café you like", "Close to the gym"
            })
    void shouldTakeWordsForAKindOfPlace(String words) {
        assertThat(PlaceWords.areSafeLabel(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Daniel comes at 3 to tell how the plan is going.",
                "2 people from your school",
                "She helps with year 6."
            })
    void shouldLetPeopleSayWhySomebodyComes(String words) {
        assertThat(PlaceWords.holdAddress(words)).isFalse();
    }
}
