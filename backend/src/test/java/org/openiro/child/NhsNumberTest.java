package org.openiro.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberTest {

    /** The NHS's own example, numbers of its test range, and one whose check digit is nought. */
    @ParameterizedTest
    @ValueSource(strings = {"9434765919", "9990000018", "9990000026", "9990000050", "4010232137"})
    void shouldTakeWhatChecks(String number) {
        assertThat(NhsNumber.parse(number).map(NhsNumber::digits)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765918",
                "9990000081",
                "999000014",
                "99900000180",
                "999 000 0018",
                "",
                "९९९००००१८०",
                "999000001X"
            })
    void shouldRefuseWhatDoesNot(String text) {
        assertThat(NhsNumber.parse(text)).isEmpty();
    }

    /** The first nine give ten, for which there is no digit. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void shouldRefuseANumberThatIsNeverIssued(int last) {
        assertThat(NhsNumber.parse("999000014" + last)).isEmpty();
    }

    @Test
    void shouldFindEveryMistypedDigit() {
        String good = "9990000018";
        for (int place = 0; place < good.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = good.substring(0, place) + digit + good.substring(place + 1);
                assertThat(NhsNumber.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(good));
            }
        }
    }

    @Test
    void shouldNotSayItself() {
        assertThat(NhsNumber.parse("9990000018").orElseThrow().toString()).doesNotContain("999");
    }
}
