package org.openiro.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceWordsTest {

    private static final List<String> LANES = List.of("Sarah Lane", "Amira Lane", "Manager of Harbour Lane");

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NM1 4QT",
                "She lives at 4 Harbour Road.",
                "They moved to 14 mill lane",
                "14 a mill close",
                "His new home is 14a, Mill Close, by the park",
                "3 visits at 14 rowan close",
                "12 Our Lady's Close",
                "4 King’s Close",
                "2 weekends at her nan's house, 9 Park View",
                "They live in The Street",
                "Her dad is in Elm Street now",
                "the house on Oak Road",
                "Her carers' address, 4 Harbour Road, stood in it",
                "Flat 3",
                "number 12 next door",
                "Ring 07700 900123 on 30.06.2026",
                "call 020 7946 0018",
                "07.11.22.33.44",
                "01-02-03 456 789",
                "home.example.org",
                "daniel@example.org",
                "Sarah Lane, 4 Sarah Lane",
                "Harbour Lane"
            })
    void shouldFindAnAddressInText(String text) {
        assertThat(PlaceWords.textHoldsAddress(text, LANES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 visits a week take place at the contact centre",
                "2 weekends at her nan's house",
                "Sarah Lane, Social worker",
                "Amira Lane",
                "Sarah Lane visits; Ms Lane rings before.",
                "It was 2 years before she was asked which way",
                "She may not cross the road by herself",
                "By 30.06.2026, or 2026-07-01, or 1/7/26",
                "On 30.06.2026 15:00",
                "Daniel comes at 3 to tell how the plan is going."
            })
    void shouldTakeSentencesAndPeopleForNoAddress(String text) {
        assertThat(PlaceWords.textHoldsAddress(text, LANES)).isFalse();
    }
}
